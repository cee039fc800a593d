//! Why a start fails that got past the settings.

use std::sync::{Arc, OnceLock};

/// Why a start failed, in one sentence: told by the stage that found out, read by the command that started.
/// (Rocket itself only says which stage it was.) Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct StartError(Arc<OnceLock<String>>);

impl StartError {
    /// Tells it. The first sentence counts.
    pub fn tell(&self, sentence: String) {
        let _ = self.0.set(sentence);
    }

    /// What was told.
    #[must_use]
    pub fn told(&self) -> Option<&str> {
        self.0.get().map(String::as_str)
    }
}
