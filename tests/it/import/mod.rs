//! `gantry import flask`, on tables as the models of Flask-User and Flask-Security-Too make them.

mod mapping;
mod outcome;
mod passwords; // feature: legacy_hashes
mod sources;
mod twins;
