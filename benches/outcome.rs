//! The whole result of a dossier in which all is answered, as the page computes it after each change.
//! `cargo bench` prints how long it takes; `make bench` holds it under a millisecond.

#![allow(clippy::expect_used, reason = "a bench without its dossier cannot go on")]
#![allow(missing_docs, reason = "criterion writes the main function")]

use std::hint::black_box;

use boussole::{
    codec::save,
    content::catalog,
    domain::{outcome::Outcome, recommend::matrix::Matrix},
};
use criterion::{Criterion, criterion_group, criterion_main};

fn outcome(criterion: &mut Criterion) {
    let saved = include_str!("../tests/data/saves/complete.json");
    let dossier = save::from_text(saved).expect("a dossier in which all is answered");
    let matrix = Matrix::new(catalog());
    criterion.bench_function("the whole result", |bencher| {
        bencher.iter(|| Outcome::new(black_box(catalog()), &matrix, black_box(&dossier)));
    });
}

criterion_group!(benches, outcome);
criterion_main!(benches);
