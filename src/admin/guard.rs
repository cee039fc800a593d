//! Who may use the admin area.

use crate::role_guard;

role_guard!(
    /// An administrator, who may look at everything here.
    pub Admin = "admin"
);
role_guard!(
    /// An administrator who gave a proof of identity within ten minutes, and may act.
    pub AdminFresh = fresh "admin"
);
