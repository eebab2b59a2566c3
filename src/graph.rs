//! Relations to a picture: what is drawn, where, and how it is labelled.
//!
//! In comes the [`Analysis`](extract::Analysis) and the size of the frame; out comes a [`scene::Scene`] of plain shapes and
//! words. Everything here is a pure function of its arguments, without chance, clock or DOM, so the picture is the
//! same on every load and can be tested natively.

pub(crate) mod corner;
pub(crate) mod edge;
pub(crate) mod geometry;
pub(crate) mod keys;
pub(crate) mod label;
pub(crate) mod layout;
pub(crate) mod light;
pub(crate) mod model;
pub(crate) mod scene;
mod short;
pub(crate) mod text;
pub(crate) mod viewport;
pub(crate) mod walk;
pub(crate) mod words;

#[cfg(test)]
mod crowd;
#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod struck;
