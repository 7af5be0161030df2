//! No order changes a result: of the catalogue, of the partners, of what was ticked.

use std::collections::BTreeMap;

use boussole::{
    content::catalog,
    domain::{
        catalog::Catalog,
        dossier::{Answer, Dossier},
        event::{Event, Whose},
        id::{CriterionId, ModelId},
        outcome::Outcome,
        pair::{pair, rank_pair},
        recommend::{
            counterfactual::Counterfactual,
            explain::{Explanation, Line, Subject},
            gates::{Notices, notices},
            matrix::Matrix,
            reading::{Given, Reading},
        },
    },
};

use crate::any::{self, Dice, complete};

const SERIES: u64 = 120;

fn shuffled(dice: &mut Dice) -> Catalog {
    let mut catalog = catalog().clone();
    dice.shuffle(&mut catalog.criteria);
    dice.shuffle(&mut catalog.models);
    dice.shuffle(&mut catalog.asks);
    dice.shuffle(&mut catalog.families.families);
    dice.shuffle(&mut catalog.categories);
    dice.shuffle(&mut catalog.limits.resources);
    dice.shuffle(&mut catalog.limits.limits);
    dice.shuffle(&mut catalog.limits.gates);
    dice.shuffle(&mut catalog.objectives.squares);
    dice.shuffle(&mut catalog.territory.dynamics);
    dice.shuffle(&mut catalog.territory.statements);
    catalog
}

/// A dossier that can be ranked on both sides.
pub(crate) fn ranked(seed: u64) -> Dossier {
    let mut dice = Dice::Seed(seed);
    let mut dossier =
        if dice.below(2) == 0 { complete(catalog(), &mut dice) } else { any::dossier(catalog(), &mut dice) };
    for whose in [Whose::Own, Whose::Guess] {
        let level = u8::try_from(dice.below(5)).unwrap();
        let flow = ["don", "temps_biens", "co_invest", "client_tiers", "achat"][dice.below(5)];
        if dossier.side(whose).objectives.is_empty() {
            let all: Vec<_> = catalog().objectives.all().map(|objective| objective.id.clone()).collect();
            dossier = dossier.apply(Event::Objective(whose, dice.pick(&all).clone()), 1);
        }
        dossier = dossier
            .apply(Event::Level(whose, "sens".into(), Some(Answer::Known(level))), 1)
            .apply(Event::Choices(whose, "flux".into(), Some(Answer::Known(vec![flow.into()]))), 1);
    }
    dossier
}

type Named = (Option<CriterionId>, usize, u8, u8);

fn lines(catalog: &Catalog, lines: &[Line]) -> Vec<Named> {
    let name = |line: &Line| match line.subject {
        Subject::Objective(rank) => (None, rank, line.points, line.out_of),
        Subject::Criterion(position) => (Some(catalog.criteria[position].id.clone()), 0, line.points, line.out_of),
    };
    lines.iter().map(name).collect()
}

/// All an explanation says, by names: its lines in any order, what helped and hurt in theirs.
fn told(catalog: &Catalog, explanation: &Explanation) -> [Vec<Named>; 3] {
    let mut all = lines(catalog, &explanation.lines);
    all.sort();
    [all, lines(catalog, &explanation.helped()), lines(catalog, &explanation.hurt())]
}

fn otherwise(catalog: &Catalog, found: &Counterfactual) -> (ModelId, BTreeMap<CriterionId, String>) {
    let changes = found
        .changes
        .iter()
        .map(|change| (catalog.criteria[change.criterion].id.clone(), format!("{:?}", change.given)));
    (catalog.models[found.first].id.clone(), changes.collect())
}

#[test]
fn the_order_of_the_catalogue_changes_no_result() {
    let matrix = Matrix::new(catalog());
    for seed in 0..SERIES {
        let other = shuffled(&mut Dice::Seed(seed + 1000));
        let dossier = ranked(seed);
        let (here, there) =
            (Outcome::new(catalog(), &matrix, &dossier), Outcome::new(&other, &Matrix::new(&other), &dossier));
        let (one, two) = (here.recommendation.as_ref().unwrap(), there.recommendation.as_ref().unwrap());
        assert_eq!((&one.target, &one.start, one.flat), (&two.target, &two.start, two.flat));
        assert_eq!((&one.decisive, &one.separator), (&two.decisive, &two.separator));
        let explained: BTreeMap<_, _> = two.explanations.iter().cloned().collect();
        for (model, explanation) in &one.explanations {
            assert_eq!(told(catalog(), explanation), told(&other, &explained[model]));
        }
        let found =
            |catalog: &Catalog, found: &Option<Counterfactual>| found.as_ref().map(|found| otherwise(catalog, found));
        assert_eq!(found(catalog(), &one.counterfactual), found(&other, &two.counterfactual));
        assert_eq!(here.first_model(), there.first_model());
        assert_eq!(here.progress, there.progress);
        assert_eq!(here.territory.dynamics, there.territory.dynamics);
        assert_eq!(here.territory.combined, there.territory.combined);
        if let (Some(one), Some(two)) = (&here.pair, &there.pair) {
            assert_eq!(
                (&one.target, &one.start, one.meets, one.unequal),
                (&two.target, &two.start, two.meets, two.unequal)
            );
            let sorted = |mut list: Vec<CriterionId>| {
                list.sort();
                list
            };
            assert_eq!(sorted(one.discuss.clone()), sorted(two.discuss.clone()));
        }
        assert_eq!(here.pair.is_some(), there.pair.is_some());
    }
}

#[test]
fn the_order_in_which_things_were_ticked_changes_no_result() {
    let matrix = Matrix::new(catalog());
    for seed in 0..SERIES {
        let dossier = ranked(seed);
        let mut dice = Dice::Seed(seed + 2000);
        let mut other = dossier.clone();
        for side in [&mut other.own, &mut other.guess] {
            for list in [&mut side.brings, &mut side.seeks].into_iter().flatten() {
                dice.shuffle(list);
            }
            for ticked in side.choices.values_mut() {
                if let Answer::Known(ticked) = ticked {
                    dice.shuffle(ticked);
                }
            }
        }
        assert_eq!(Outcome::new(catalog(), &matrix, &dossier), Outcome::new(catalog(), &matrix, &other));
    }
}

#[test]
fn two_partners_see_the_same_from_either_side() {
    let matrix = Matrix::new(catalog());
    for seed in 0..SERIES * 4 {
        let dossier = ranked(seed);
        let notices = notices(catalog(), &dossier);
        let here = pair(catalog(), &matrix, [&dossier.own, &dossier.guess], &notices);
        let mut there = pair(catalog(), &matrix, [&dossier.guess, &dossier.own], &notices);
        there.target.iter_mut().chain(&mut there.start).for_each(|entry| entry.scores.reverse());
        std::mem::swap(&mut there.exchange.first_to_second, &mut there.exchange.second_to_first);
        assert_eq!(here, there);
        for entry in here.target.iter().chain(&here.start) {
            assert_eq!(Some(entry.score), entry.scores.iter().copied().min());
        }
    }
}

#[test]
fn partners_who_answer_alike_are_ranked_as_each_alone() {
    let matrix = Matrix::new(catalog());
    for seed in 0..SERIES {
        let reading = any::reading(catalog(), &matrix, 7, &mut Dice::Seed(seed));
        let both = rank_pair(&matrix, [&reading, &reading], [Some(1), Some(1)], &Notices::default());
        let (_, alone) = boussole::domain::recommend::ranking::rank(&matrix, &reading, Some(1), &Notices::default());
        let both: Vec<_> = both.into_iter().map(|entry| (entry.model, entry.score)).collect();
        let alone: Vec<_> = alone.entries.into_iter().map(|entry| (entry.model, entry.score)).collect();
        assert_eq!(both, alone);
    }
}

#[test]
fn partners_discuss_what_they_see_two_levels_apart_or_with_no_choice_in_common() {
    let matrix = Matrix::new(catalog());
    for seed in 0..SERIES {
        let dossier = ranked(seed);
        let view = pair(catalog(), &matrix, [&dossier.own, &dossier.guess], &Notices::default());
        let [one, other] = [&dossier.own, &dossier.guess].map(|side| Reading::new(catalog(), side));
        for (criterion, given) in catalog().criteria.iter().zip(one.given.iter().zip(&other.given)) {
            let differs = match given {
                (Some(Given::Level(one)), Some(Given::Level(other))) => one.abs_diff(*other) >= 2,
                (Some(Given::Ticked(one)), Some(Given::Ticked(other))) => one & other == 0,
                _ => false,
            };
            assert_eq!(view.discuss.contains(&criterion.id), differs, "{}", criterion.id);
        }
    }
}
