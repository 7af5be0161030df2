//! A link that is opened changes nothing here; a copy of it is a dossier of its own.

use boussole::{
    codec::{
        link::{Opened, encode, encode_notes, open},
        save,
    },
    content::catalog,
    domain::{
        aside::{replace, take_back},
        dossier::{Doing, Dossier},
        event::{Event, Field},
        outcome::Outcome,
        recommend::matrix::Matrix,
    },
};

use crate::any::{self, Dice};

/// An edit made here, the same whenever it is made again.
fn edit(dice: &mut Dice) -> Event {
    match dice.below(4) {
        0 => Event::Write(Field::Name, format!("Nom {}", dice.below(100))),
        1 => Event::Write(Field::Need, format!("Besoin {}", dice.below(100))),
        2 => {
            let dynamics = &catalog().territory.dynamics;
            let activity = dice.pick(&dice_activities(dynamics)).clone();
            Event::Activity(activity, Some(*dice.pick(&[Doing::We, Doing::Other])))
        }
        _ => Event::Limit(dice.pick(&catalog().limits.limits).id.clone(), None),
    }
}

fn dice_activities(
    dynamics: &[boussole::domain::catalog::territory::Dynamic],
) -> Vec<boussole::domain::id::ActivityId> {
    dynamics.iter().flat_map(|dynamic| &dynamic.activities).map(|activity| activity.id.clone()).collect()
}

/// Only what was answered: revisions tell what was saved last.
fn answers(dossier: &Dossier) -> Dossier {
    Dossier { revision: 0, ..dossier.clone() }
}

#[test]
fn links_opened_and_copied_leave_the_dossier_here_as_its_own_edits_made_it() {
    let matrix = Matrix::new(catalog());
    let codes: Vec<(String, Dossier)> = (0..40)
        .map(|seed| any::dossier(catalog(), &mut Dice::Seed(seed)))
        .flat_map(|dossier| [Some(encode(catalog(), &dossier)), encode_notes(catalog(), &dossier)])
        .flatten()
        .map(|code| match open(catalog(), &code) {
            Ok(Opened::Answers(dossier)) => (code, *dossier),
            other => panic!("{other:?}"),
        })
        .collect();
    for seed in 0..10_000 {
        let mut dice = Dice::Seed(seed);
        // What is here, what is aside, and what each would be by its own edits alone.
        let (mut here, mut expected) = (Dossier::default(), Dossier::default());
        let mut aside: Option<(Dossier, Dossier)> = None;
        for now in 1..=u64::try_from(4 + dice.below(12)).unwrap() {
            let last = here.revision;
            match dice.below(6) {
                0 | 1 => {
                    let event = edit(&mut dice);
                    here = here.apply(event.clone(), now);
                    expected = expected.apply(event, now);
                }
                2 | 3 => {
                    let (code, dossier) = dice.pick(&codes);
                    let received = open(catalog(), code).unwrap();
                    assert_eq!(received, Opened::Answers(Box::new(dossier.clone())));
                    if seed % 100 == 0 {
                        let _ = Outcome::new(catalog(), &matrix, dossier);
                    }
                    // Opening has nowhere to write: neither dossier moved.
                    assert_eq!(here.revision, last);
                }
                4 => {
                    let (_, copy) = dice.pick(&codes);
                    let (now_here, set_aside) = replace(here, copy.clone());
                    here = now_here;
                    if let Some(before) = set_aside {
                        aside = Some((before, expected));
                    }
                    expected = copy.clone();
                    assert!(here.revision > last);
                }
                _ => {
                    if let Some((before, as_edited)) = aside.take() {
                        here = take_back(&here, before);
                        expected = as_edited;
                        assert!(here.revision > last);
                    }
                }
            }
            assert_eq!(answers(&here), answers(&expected), "{seed}");
            if let Some((before, as_edited)) = &aside {
                assert_eq!(answers(before), answers(as_edited), "{seed}");
            }
        }
        if seed % 50 == 0 {
            assert_eq!(save::from_text(&save::to_text(&here)), Ok(here));
        }
    }
}
