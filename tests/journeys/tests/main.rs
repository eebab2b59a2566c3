//! What readers do, one file a theme.

mod access;
mod archive;
mod bodies;
mod choosing;
mod frames;
mod harness;
mod hosts;
mod keyboard;
mod looks;
mod mishaps;
mod opening;
mod package;
mod pitfalls;
mod room;
mod screens;
mod sources;
mod ties;
