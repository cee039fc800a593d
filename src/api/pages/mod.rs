//! What programs call, the guards for that, and the page where people make tokens for programs.

pub mod examples;
pub mod guards;
pub mod tokens;
