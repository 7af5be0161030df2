//! From answers to a ranking of the nine models that explains itself.
//!
//! The rule is in `docs/methode.md`, « La règle »: the objectives and the criteria each have
//! a share of one hundred points; on each line a model gains according to how near the answer
//! is to what it asks. Everything is integer arithmetic on exact fractions with one rounding
//! (`score`), so the same answers give the same result everywhere.

pub mod counterfactual;
pub mod explain;
pub mod gates;
pub mod interval;
pub mod matrix;
pub mod place;
pub mod ranking;
pub mod reading;
pub mod score;
pub mod settle;
