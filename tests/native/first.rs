//! What the first pages have of the catalogue says the same as the whole.

use boussole::{
    content::{catalog, first_catalog},
    domain::{diagnosis::is_measured, progress::progress},
};

use crate::any::{self, Dice};

#[test]
fn progress_is_the_same_with_what_the_first_pages_have() {
    for seed in 0..500 {
        let mut dice = Dice::Seed(seed);
        let dossier = any::dossier(catalog(), &mut dice);
        let dossier = any::diagnosed(catalog(), dossier, &mut dice);
        assert_eq!(progress(first_catalog(), &dossier), progress(catalog(), &dossier), "seed {seed}");
        assert_eq!(is_measured(first_catalog(), &dossier), is_measured(catalog(), &dossier), "seed {seed}");
    }
}

#[test]
fn what_the_first_pages_ask_and_name_is_whole() {
    let (first, whole) = (first_catalog(), catalog());
    assert_eq!(first.profile, whole.profile);
    assert_eq!(first.rules, whole.rules);
    for (first, whole) in first.models.iter().zip(&whole.models) {
        assert_eq!((&first.id, first.name), (&whole.id, whole.name));
    }
    for (first, whole) in first.lessons.iter().zip(&whole.lessons) {
        assert_eq!((&first.id, first.title), (&whole.id, whole.title));
    }
    assert_eq!((first.models.len(), first.lessons.len()), (whole.models.len(), whole.lessons.len()));
}
