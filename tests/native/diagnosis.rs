//! Where an organisation stands: means that say how sure they are, what to work on, what feeds the
//! recommender; evaluations without a total; plans that follow the answers.

use std::collections::BTreeSet;

use boussole::{
    content::catalog,
    domain::{
        actor::{Kind, Organisation},
        catalog::rated::Rated,
        diagnosis::{Band, Scored, is_measured, levers, maturity, own_side, weakest_axes, weakest_levers},
        dossier::{Answer, Dossier, Rating, Review, Status},
        evaluation::{Gap, days, dimensions, history, proposals as indicators, together},
        event::{ACTIONS_AT_MOST, ActionField, Event, FOLLOWED_AT_MOST, Moment, Whose},
        map::Map,
        outcome::Outcome,
        plan::{Because, proposals, words},
        recommend::matrix::Matrix,
    },
};
use proptest::{collection::vec, prelude::*};

use crate::any::{self, Dice};

fn association() -> Dossier {
    Dossier::default().apply(Event::Kind(Kind::Association), 1)
}

fn questions(count: usize) -> Vec<Rated> {
    let any = catalog().levers.levers.iter().flat_map(|lever| &lever.questions);
    any.take(count).cloned().collect()
}

fn scored(ratings: &[Option<Rating>]) -> Scored {
    let questions = questions(ratings.len());
    let given = questions.iter().zip(ratings).filter_map(|(question, rating)| Some((question.id.clone(), (*rating)?)));
    Scored::new(&questions, &given.collect::<Map<_, _>>())
}

#[test]
fn a_mean_leaves_out_what_has_no_object_and_says_when_it_is_an_estimate() {
    use Rating::{NotApplicable, Unknown};
    let level = |level| Some(Rating::Level(level));
    // Ratings; mean in tenths; its range; whether it is known; its band.
    let cases = [
        (vec![level(2), level(3), level(3), level(4)], Some(30), Some((30, 30)), true, Some(Band::Solid)),
        (vec![level(2), level(3), level(3), None], Some(27), Some((20, 30)), true, Some(Band::UnderWay)),
        (vec![level(1), level(2), None, None], Some(15), Some((8, 28)), false, Some(Band::ToStructure)),
        (vec![level(1), None, None, None], Some(10), Some((3, 33)), false, Some(Band::ToStructure)),
        (vec![level(0), level(1), Some(NotApplicable)], Some(5), Some((5, 5)), true, Some(Band::ToStart)),
        (
            vec![level(4), Some(NotApplicable), Some(Unknown), level(3)],
            Some(35),
            Some((23, 37)),
            true,
            Some(Band::Solid),
        ),
        (vec![Some(NotApplicable); 4], None, None, false, None),
        (vec![Some(Unknown), None, None, None], None, Some((0, 40)), false, None),
    ];
    for (ratings, tenths, range, is_known, band) in cases {
        let said = scored(&ratings);
        assert_eq!(
            (said.tenths(), said.range(), said.is_known(), said.band()),
            (tenths, range, is_known, band),
            "{ratings:?}"
        );
    }
}

fn any_rating() -> impl Strategy<Value = Option<Rating>> {
    prop_oneof![
        Just(None),
        Just(Some(Rating::Unknown)),
        Just(Some(Rating::NotApplicable)),
        (0_u8..5).prop_map(|level| Some(Rating::Level(level)))
    ]
}

proptest! {
    #[test]
    fn a_mean_stays_in_its_range_whatever_is_still_answered(
        ratings in vec(any_rating(), 1..6),
        answers in vec(0_u8..5, 6),
    ) {
        let complete = ratings.iter().zip(answers).map(|(rating, answer)| match rating {
            None | Some(Rating::Unknown) => Some(Rating::Level(answer)),
            told => *told,
        });
        let complete: Vec<Option<Rating>> = complete.collect();
        if let (Some((low, high)), Some(mean)) = (scored(&ratings).range(), scored(&complete).tenths()) {
            prop_assert!((low..=high).contains(&mean), "{} not in {}..={}", mean, low, high);
        }
    }

    #[test]
    fn a_higher_level_raises_the_mean(ratings in vec(any_rating(), 1..5), place in 0_usize..5) {
        let place = place % ratings.len();
        if let Some(Rating::Level(level @ 0..4)) = ratings[place] {
            let mut raised = ratings.clone();
            raised[place] = Some(Rating::Level(level + 1));
            prop_assert!(scored(&raised).tenths() > scored(&ratings).tenths());
        }
    }
}

/// An association with these levels on the axes that feed the recommender.
fn rated(levels: [&[u8]; 3]) -> Dossier {
    let axes = catalog().questionnaire(Organisation::Association).unwrap().axes.iter().filter(|axis| axis.feeds);
    axes.zip(levels).fold(association(), |dossier, (axis, levels)| {
        axis.statements.iter().zip(levels).fold(dossier, |dossier, (statement, level)| {
            dossier.apply(Event::Rate(statement.id.clone(), Some(Rating::Level(*level))), 1)
        })
    })
}

#[test]
fn the_self_diagnostic_takes_the_place_of_the_experience_once_its_three_axes_have_a_level() {
    let told = |dossier: Dossier| dossier.apply(Event::Experience(Whose::Own, Some(Answer::Known(4))), 1);
    let cases: [([&[u8]; 3], bool, u8); 6] = [
        ([&[], &[], &[]], false, 4),
        ([&[1, 1, 1, 1], &[1], &[]], false, 4),
        ([&[1], &[1], &[1]], true, 1),
        ([&[4, 4], &[1], &[0, 0, 0, 0]], true, 1),
        ([&[3, 3, 3, 3], &[3, 3, 3, 2], &[3]], true, 2),
        ([&[4], &[4, 4], &[4, 4, 4, 4]], true, 4),
    ];
    for (levels, measured, expected) in cases {
        let dossier = told(rated(levels));
        let expected = Some(Answer::Known(expected));
        assert_eq!(is_measured(catalog(), &dossier), measured, "{levels:?}");
        assert_eq!(maturity(catalog(), &dossier), expected, "{levels:?}");
        assert_eq!(own_side(catalog(), &dossier).experience, expected);
    }
}

#[test]
fn the_maturity_changes_where_to_start() {
    let mut dossier = any::complete(catalog(), &mut Dice::Seed(8));
    dossier.who.kind = Some(Kind::Association);
    let mut start = |level: u8| {
        dossier.ratings = rated([&[level], &[level], &[level]]).ratings;
        Outcome::new(catalog(), &Matrix::new(catalog()), &dossier).recommendation.unwrap().start
    };
    assert_ne!(start(0), start(4));
}

#[test]
fn the_phase_of_the_project_says_which_levers_come_first() {
    // The same level everywhere: what counts double comes first.
    let all = catalog().levers.levers.iter().flat_map(|lever| &lever.questions);
    let even = all.fold(association(), |dossier, question| {
        dossier.apply(Event::Rate(question.id.clone(), Some(Rating::Level(2))), 1)
    });
    for phase in &catalog().levers.phases {
        let dossier = even.clone().apply(Event::Phase(Some(phase.id.clone())), 1);
        let first = weakest_levers(catalog(), &dossier);
        assert_eq!(first.len(), 2);
        assert!(first.iter().all(|(lever, _)| phase.levers.contains(&lever.id)), "{}", phase.id);
    }
    // A lever at the top is never to be worked on.
    let top = catalog().levers.levers[0].questions.iter().fold(association(), |dossier, question| {
        dossier.apply(Event::Rate(question.id.clone(), Some(Rating::Level(4))), 1)
    });
    assert!(weakest_levers(catalog(), &top).is_empty());
    assert!(weakest_levers(catalog(), &association()).is_empty());
    assert_eq!(levers(catalog(), &top)[0].1.tenths(), Some(40));
}

#[test]
fn two_levels_apart_are_to_be_discussed_and_less_are_not() {
    let dimension = &catalog().evaluation.dimensions[0];
    let answer = |dossier: Dossier, moment, whose, level| {
        dimension.questions.iter().fold(dossier, |dossier, question| {
            dossier.apply(Event::Review(moment, whose, question.id.clone(), Some(Rating::Level(level))), 1)
        })
    };
    let cases = [
        (Moment::Expected, Whose::Guess, 3, vec![]),
        (Moment::Expected, Whose::Guess, 4, vec![Gap::Expected]),
        (Moment::Observed, Whose::Own, 0, vec![Gap::Own]),
        (Moment::Observed, Whose::Own, 1, vec![]),
    ];
    for (moment, whose, level, gaps) in cases {
        let dossier = answer(answer(association(), Moment::Expected, Whose::Own, 2), moment, whose, level);
        let said = dimensions(catalog(), &dossier);
        let said = said.iter().find(|said| said.dimension.id == dimension.id).unwrap();
        assert_eq!(said.gaps, gaps, "{moment:?} {whose:?} {level}");
    }
}

#[test]
fn a_closed_review_is_kept_with_its_day_and_can_be_taken_up_again() {
    let dimension = &catalog().evaluation.dimensions[0];
    let observe = |dossier: Dossier, level| {
        dossier.apply(
            Event::Review(Moment::Observed, Whose::Own, dimension.questions[0].id.clone(), Some(Rating::Level(level))),
            1,
        )
    };
    let closed = |dossier: Dossier, day: &str| dossier.apply(Event::CloseReview(day.to_owned()), 1);
    // Nothing observed: nothing to close, nothing to take up.
    let blank = association();
    assert!(closed(blank.clone(), "2026-01-31").evaluation.past.is_empty());
    assert_eq!(blank.clone().apply(Event::ReopenReview, 1).evaluation, blank.evaluation);

    let first = closed(observe(blank, 1), "2026-01-31");
    // While the next one is empty, the last one speaks.
    let of = |dossier: &Dossier| {
        let said = dimensions(catalog(), dossier);
        said.iter().find(|said| said.dimension.id == dimension.id).unwrap().observed[0].tenths()
    };
    assert_eq!(of(&first), Some(10));
    let second = observe(first.clone(), 4);
    assert_eq!(of(&second), Some(40));
    // A review under way is not overwritten by an older one.
    assert_eq!(second.clone().apply(Event::ReopenReview, 1).evaluation, second.evaluation);
    let second = closed(second, "2026-07-31");
    let days: Vec<_> =
        history(&second, dimension).into_iter().map(|(day, [ours, _])| (day.to_owned(), ours.tenths())).collect();
    assert_eq!(days, [("2026-01-31".to_owned(), Some(10)), ("2026-07-31".to_owned(), Some(40))]);
    let again = second.apply(Event::ReopenReview, 1);
    assert_eq!((again.evaluation.past.len(), of(&again)), (1, Some(40)));
}

#[test]
fn face_to_face_each_side_of_the_evaluation_is_what_that_partner_answered() {
    for seed in 0..100 {
        let [ours, theirs] = [2 * seed, 2 * seed + 1].map(|seed| any::dossier(catalog(), &mut Dice::Seed(seed)));
        let both = together(&ours, &theirs);
        let review = |dossier: &Dossier, moment| dossier.evaluation.review(moment, Whose::Own).clone();
        assert_eq!(*both.evaluation.review(Moment::Expected, Whose::Own), review(&ours, Moment::Expected));
        assert_eq!(*both.evaluation.review(Moment::Expected, Whose::Guess), review(&theirs, Moment::Expected));
        assert_eq!(both.evaluation.latest().own, ours.evaluation.latest().own);
        assert_eq!(both.evaluation.latest().partner, theirs.evaluation.latest().own);
    }
}

#[test]
fn the_reasons_to_play_together_say_what_to_look_at_first() {
    for motive in &catalog().evaluation.motives {
        let dossier = association().apply(Event::Motive(motive.id.clone()), 1);
        let first = dimensions(catalog(), &dossier);
        assert!(first.iter().take(motive.dimensions.len()).all(|said| motive.dimensions.contains(&said.dimension.id)));
        assert_eq!(first.len(), 6);
    }
}

#[test]
fn indicators_are_those_of_the_model_and_of_the_phase() {
    let model = "audit-pratiques".into();
    let phase = |phase: &str| association().apply(Event::Phase(Some(phase.into())), 1);
    let dimension = catalog().evaluation.dimensions.iter().find(|it| it.id.as_str() == "partenaire").unwrap();
    let without = indicators(catalog(), &phase("recherche"), None, dimension);
    let with = indicators(catalog(), &phase("recherche"), Some(&model), dimension);
    let places = catalog().evaluation.model_dimensions.get(&model).unwrap();
    let of_sheet = places.iter().filter(|it| **it == dimension.id).count();
    assert_eq!((without.len(), with.len()), (1, 1 + of_sheet));
    assert!(of_sheet > 0);
    assert_ne!(without, indicators(catalog(), &phase("deploiement"), None, dimension));
    assert_eq!(indicators(catalog(), &association(), None, dimension).len(), 3);
}

#[test]
fn two_indicators_a_dimension_are_followed_at_most_and_days_add_up() {
    let mut dossier = association();
    for number in 0..4 {
        dossier = dossier.apply(Event::Follow("relation".into(), format!("{number}")), 1);
    }
    assert_eq!(dossier.evaluation.followed.len(), FOLLOWED_AT_MOST);
    for (id, number) in [("direction", 3), ("reunions", 12)] {
        dossier = dossier.apply(Event::Cost(Whose::Own, id.into(), Some(number)), 1);
    }
    assert_eq!((days(&dossier.evaluation.own_costs), days(&dossier.evaluation.partner_costs)), (15, 0));
}

fn proposed(dossier: &Dossier) -> Vec<Because> {
    let outcome = Outcome::new(catalog(), &Matrix::new(catalog()), dossier);
    proposals(catalog(), dossier, &outcome)
}

#[test]
fn plans_differ_where_answers_differ_and_every_proposal_has_its_words_and_its_rule() {
    let mut plans = BTreeSet::new();
    for seed in 0..300 {
        let drawn = any::dossier(catalog(), &mut Dice::Seed(seed));
        let mut dossier = any::diagnosed(catalog(), drawn, &mut Dice::Seed(seed + 1));
        dossier.plan.actions.clear();
        let all = proposed(&dossier);
        assert!(all.len() <= ACTIONS_AT_MOST);
        for because in &all {
            let has_words = words(catalog(), because).is_some_and(|text| !text.is_empty());
            assert!(has_words || matches!(because, Because::Discuss | Because::Gap(_)), "{because:?}");
        }
        let rules: Vec<String> = all.iter().map(Because::rule).collect();
        assert_eq!(rules.iter().collect::<BTreeSet<_>>().len(), rules.len(), "{rules:?}");
        plans.insert(rules);
    }
    assert!(plans.len() > 200, "{} plans", plans.len());
}

#[test]
fn the_weakest_axis_is_proposed_until_it_is_in_the_plan() {
    let dossier = rated([&[0, 0, 0, 0], &[3, 3, 3, 3], &[4, 4, 4, 4]]);
    let (axis, _) = weakest_axes(catalog(), &dossier)[0];
    let first = proposed(&dossier).remove(0);
    assert_eq!(first.rule(), format!("axe:{}:0", axis.id));
    let planned = dossier.apply(Event::Plan(vec![(first.rule(), "x".to_owned(), String::new())]), 5);
    assert!(proposed(&planned).iter().all(|because| because.rule() != first.rule()));
    // A level more, and it is another step.
    let better = rated([&[1, 1, 1, 1], &[3, 3, 3, 3], &[4, 4, 4, 4]]);
    assert_eq!(proposed(&better)[0].rule(), format!("axe:{}:1", axis.id));
}

#[test]
fn an_action_done_or_given_up_leaves_its_place() {
    let add = |count: usize| Event::Plan(vec![(String::new(), "x".to_owned(), String::new()); count]);
    let full = association().apply(add(6), 7);
    assert_eq!(full.plan.room(), 0);
    let dossier = full.apply(Event::Status(1, Status::Done), 8).apply(Event::Status(2, Status::Dropped), 8);
    assert_eq!(dossier.plan.room(), 2);
    let dossier = dossier.apply(Event::Status(3, Status::Doing), 9).apply(add(9), 9);
    assert_eq!((dossier.plan.actions.len(), dossier.plan.room()), (8, 0));
}

#[test]
fn a_partnership_under_way_is_no_more_told_its_first_steps_but_its_gaps() {
    let mut seen = 0;
    for seed in 0..200 {
        let drawn = any::dossier(catalog(), &mut Dice::Seed(seed));
        let mut dossier = any::diagnosed(catalog(), drawn, &mut Dice::Seed(seed + 1));
        dossier.plan.actions.clear();
        if *dossier.evaluation.latest() == Review::default() {
            continue;
        }
        let all = proposed(&dossier);
        let is_first = |it: &Because| matches!(it, Because::FirstStep(..) | Because::Prerequisite(..));
        assert!(!all.iter().any(is_first), "{all:?}");
        let far: Vec<_> = dimensions(catalog(), &dossier).into_iter().filter(|said| !said.gaps.is_empty()).collect();
        let gaps = all.iter().filter(|it| matches!(it, Because::Gap(_))).count();
        let alerts = all.iter().take_while(|it| matches!(it, Because::Discuss | Because::Gate(_) | Because::Need(_)));
        assert!(gaps >= far.len().min(2).min(6 - alerts.count()), "{all:?}");
        seen += 1;
    }
    assert!(seen > 100);
}

#[test]
fn a_number_of_an_action_is_never_given_twice_and_six_actions_are_the_most() {
    let add = |count: usize| Event::Plan(vec![(String::new(), "x".to_owned(), String::new()); count]);
    let ids = |dossier: &Dossier| dossier.plan.actions.iter().map(|it| it.id).collect::<Vec<u32>>();
    let dossier = association().apply(add(9), 7);
    assert_eq!(ids(&dossier), [1, 2, 3, 4, 5, 6]);
    let dossier = dossier.apply(Event::RemoveAction(6), 8).apply(Event::RemoveAction(2), 8).apply(add(9), 9);
    assert_eq!(ids(&dossier), [1, 3, 4, 5, 7, 8]);
    assert_eq!(dossier.plan.seed, 7, "calendars know the plan by when it began");
    let written = dossier.apply(Event::Action(7, ActionField::Owner, "Zoé".to_owned()), 10);
    let owned = written.plan.actions.iter().filter(|it| it.owner == "Zoé").map(|it| it.id);
    assert_eq!(owned.collect::<Vec<_>>(), [7]);
}
