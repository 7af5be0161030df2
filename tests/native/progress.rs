//! How far a dossier is, part by part, and from when it can be ranked.

use boussole::{
    content::catalog,
    domain::{
        actor::{Kind, Organisation},
        catalog::{criterion::Answers, gate::Reply},
        dossier::{Answer, Dossier, Rating, Scope},
        event::{Event, Moment, Trade, Whose},
        id::{CriterionId, QuestionId},
        outcome::Outcome,
        progress::{Count, Progress, can_rank, progress},
        recommend::matrix::Matrix,
    },
};

use crate::{
    any::{self, Dice, complete},
    order::ranked,
};

/// The parts in the order of the journey, as (answered, asked).
fn parts(dossier: &Dossier) -> [(usize, usize); 10] {
    let Progress { who, objectives, short, precise, means, territory, maturity, levers, evaluation, training } =
        progress(catalog(), dossier);
    [who, objectives, short, precise, means, territory, maturity, levers, evaluation, training]
        .map(|count: Count| (count.done, count.of))
}

const WHO: usize = 0;
const OBJECTIVES: usize = 1;
const SHORT: usize = 2;
const PRECISE: usize = 3;
const MEANS: usize = 4;
const TERRITORY: usize = 5;
const MATURITY: usize = 6;
const LEVERS: usize = 7;
const EVALUATION: usize = 8;
const TRAINING: usize = 9;

/// An answer, « je ne sais pas » where it can be, to each question asked of an association, with its part.
fn answers() -> Vec<(usize, Event)> {
    let mut answers = vec![
        (WHO, Event::Size(Some("asso-1-9".into()))),
        (WHO, Event::Territory(Some("commune".into()))),
        (WHO, Event::Experience(Whose::Own, Some(Answer::Unknown))),
        (WHO, Event::Scope(Scope::General)),
        (OBJECTIVES, Event::Objective(Whose::Own, "asso-essaimer".into())),
        (MEANS, Event::NoResource(Whose::Own, Trade::Brings)),
        (MEANS, Event::Resource(Whose::Own, Trade::Seeks, "argent".into())),
    ];
    // Only a right answer counts.
    for quiz in catalog().lessons.iter().flat_map(|lesson| &lesson.quiz) {
        answers.push((TRAINING, Event::Quiz(quiz.id.clone(), quiz.answer)));
    }
    for criterion in &catalog().criteria {
        let event = match criterion.answers {
            Answers::Scale(_) => Event::Level(Whose::Own, criterion.id.clone(), Some(Answer::Unknown)),
            Answers::Choices(_) => Event::Choices(Whose::Own, criterion.id.clone(), Some(Answer::Unknown)),
        };
        answers.push((if criterion.short { SHORT } else { PRECISE }, event));
    }
    for limit in catalog().limits.limits.iter().filter(|limit| limit.asked.contains(&Organisation::Association)) {
        answers.push((MEANS, Event::Limit(limit.id.clone(), Some(Reply::Unknown))));
    }
    for statement in &catalog().territory.statements {
        answers.push((TERRITORY, Event::Statement(statement.id.clone(), Some(Answer::Unknown))));
    }
    let unknown = |id: &QuestionId| Event::Rate(id.clone(), Some(Rating::Unknown));
    let axes = catalog().questionnaire(Organisation::Association).into_iter().flat_map(|it| &it.axes);
    answers.extend(axes.flat_map(|axis| &axis.statements).map(|it| (MATURITY, unknown(&it.id))));
    answers.push((LEVERS, Event::Phase(Some("recherche".into()))));
    let levers = catalog().levers.levers.iter().flat_map(|lever| &lever.questions);
    answers.extend(levers.map(|it| (LEVERS, unknown(&it.id))));
    answers.push((EVALUATION, Event::Motive("innovation".into())));
    for question in catalog().evaluation.dimensions.iter().flat_map(|dimension| &dimension.questions) {
        let event = Event::Review(Moment::Expected, Whose::Own, question.id.clone(), Some(Rating::Unknown));
        answers.push((EVALUATION, event));
    }
    answers
}

#[test]
fn each_answer_counts_one_in_its_part_and_only_there() {
    let mut dossier = Dossier::default().apply(Event::Kind(Kind::Association), 1);
    let mut expected = parts(&dossier);
    assert_eq!(expected[WHO], (1, 5));
    assert!(expected[1..].iter().all(|(done, of)| *done == 0 && *of > 0));
    for (part, event) in answers() {
        dossier = dossier.apply(event.clone(), 1);
        expected[part].0 += 1;
        assert_eq!(parts(&dossier), expected, "{event:?}");
    }
    assert!(expected.iter().all(|(done, of)| done == of), "{expected:?}");
    assert_eq!(expected.iter().map(|(_, of)| of).sum::<usize>(), answers().len() + 1);
}

#[test]
fn each_answer_withdrawn_counts_no_more() {
    let answered = answers()
        .into_iter()
        .fold(Dossier::default().apply(Event::Kind(Kind::Association), 1), |dossier, (_, event)| {
            dossier.apply(event, 1)
        });
    let mut withdrawn = 0;
    for (part, event) in answers() {
        let event = match event {
            Event::Size(_) => Event::Size(None),
            Event::Territory(_) => Event::Territory(None),
            Event::Experience(whose, _) => Event::Experience(whose, None),
            // Whether in general or for one partnership is changed, never withdrawn.
            Event::Scope(_) => continue,
            Event::Level(whose, id, _) => Event::Level(whose, id, None),
            Event::Choices(whose, id, _) => Event::Choices(whose, id, None),
            Event::Limit(id, _) => Event::Limit(id, None),
            Event::Statement(id, _) => Event::Statement(id, None),
            Event::Phase(_) => Event::Phase(None),
            Event::Rate(id, _) => Event::Rate(id, None),
            Event::Quiz(id, _) => Event::Quiz(id, 0),
            Event::Review(moment, whose, id, _) => Event::Review(moment, whose, id, None),
            // Given again, an objective, a resource or a motive is given up.
            again => again,
        };
        let mut expected = parts(&answered);
        expected[part].0 -= 1;
        assert_eq!(parts(&answered.clone().apply(event.clone(), 1)), expected, "{event:?}");
        withdrawn += 1;
    }
    assert_eq!(withdrawn, answers().len() - 1);
}

#[test]
fn what_is_asked_is_what_the_catalogue_asks_of_the_organisation() {
    for organisation in Organisation::ALL {
        let mut dossier = Dossier::default();
        let before = progress(catalog(), &dossier);
        assert_eq!(before.means, Count { done: 0, of: 2 }, "no limit is asked of an organisation not told");
        dossier.who.kind = Some(Kind::Investisseur);
        assert_eq!(progress(catalog(), &dossier).who.done, 0, "an investor has not said for whom");
        dossier.who.organisation = Some(organisation);
        for limit in &catalog().limits.limits {
            dossier.limits.insert(limit.id.clone(), Reply::No);
        }
        let found = progress(catalog(), &dossier);
        let asked = catalog().limits.limits.iter().filter(|limit| limit.asked.contains(&organisation)).count();
        assert_eq!(found.who, Count { done: 1, of: 5 });
        assert_eq!(found.means, Count { done: asked, of: asked + 2 }, "{organisation:?}");
        let short = catalog().criteria.iter().filter(|criterion| criterion.short).count();
        assert_eq!((found.short.of, found.precise.of), (short, catalog().criteria.len() - short));
        assert_eq!(found.territory.of, catalog().territory.statements.len());
    }
}

#[test]
fn a_partner_adds_nothing_to_what_is_asked_of_oneself() {
    for seed in 0..60 {
        let mut dossier = any::dossier(catalog(), &mut Dice::Seed(seed));
        dossier.scope = Some(Scope::General);
        let alone = parts(&dossier);
        dossier.scope = Some(Scope::Partnership);
        assert_eq!((alone[OBJECTIVES].1, parts(&dossier)), (1, alone));
    }
}

#[test]
fn no_part_has_more_answers_than_questions_and_a_whole_dossier_has_all() {
    let is_complete = |dossier: &Dossier| {
        let Progress { who, objectives, short, precise, means, territory, maturity, levers, evaluation, training } =
            progress(catalog(), dossier);
        [who, objectives, short, precise, means, territory, maturity, levers, evaluation, training]
            .map(Count::is_complete)
    };
    for seed in 0..200 {
        let dossier = any::dossier(catalog(), &mut Dice::Seed(seed));
        let parts = parts(&dossier);
        assert!(parts.iter().all(|(done, of)| done <= of), "{parts:?}");
        assert_eq!(is_complete(&dossier), parts.map(|(done, of)| done == of));
    }
    assert_eq!(is_complete(&complete(catalog(), &mut Dice::Seed(1)))[..6], [true; 6]);
    assert_eq!(is_complete(&Dossier::default())[..9], [false; 9]);
}

/// A dossier with the least that ranks, on both sides.
fn least() -> Dossier {
    [Whose::Own, Whose::Guess].into_iter().fold(Dossier::default(), |dossier, whose| {
        dossier
            .apply(Event::Objective(whose, "asso-essaimer".into()), 1)
            .apply(Event::Level(whose, "sens".into(), Some(Answer::Known(0))), 1)
            .apply(Event::Choices(whose, "flux".into(), Some(Answer::Known(vec!["don".into()]))), 1)
    })
}

#[test]
fn a_side_ranks_from_an_objective_and_the_least_criteria_on() {
    let minimum: Vec<&str> = catalog().rules.minimum.iter().map(CriterionId::as_str).collect();
    assert_eq!(minimum, ["sens", "flux"], "the cases below are those of these criteria");
    // Each: what is done, whether the side ranks after it.
    let flow = |whose, answer| Event::Choices(whose, "flux".into(), answer);
    let sens = |whose, answer| Event::Level(whose, "sens".into(), answer);
    for (whose, other) in [(Whose::Own, Whose::Guess), (Whose::Guess, Whose::Own)] {
        let cases = [
            (Event::Scope(Scope::General), true),
            (sens(whose, Some(Answer::Known(4))), true),
            (sens(whose, Some(Answer::Unknown)), false),
            (sens(whose, None), false),
            (flow(whose, Some(Answer::Known(vec!["aucun".into()]))), true),
            (flow(whose, Some(Answer::Known(Vec::new()))), false),
            (flow(whose, Some(Answer::Unknown)), false),
            (flow(whose, None), false),
            (Event::Objective(whose, "asso-essaimer".into()), false),
            (Event::Objective(whose, "asso-obtenir-biens".into()), true),
        ];
        for (event, ranks) in cases {
            let dossier = least().apply(event.clone(), 1);
            assert_eq!(can_rank(catalog(), &dossier, whose), ranks, "{event:?}");
            assert!(can_rank(catalog(), &dossier, other), "{event:?}");
        }
    }
}

#[test]
fn one_does_not_know_counts_as_answered_but_does_not_let_rank() {
    for (place, event) in [
        (SHORT, Event::Level(Whose::Own, "sens".into(), Some(Answer::Unknown))),
        (SHORT, Event::Choices(Whose::Own, "flux".into(), Some(Answer::Unknown))),
    ] {
        let dossier = least().apply(event, 1);
        assert_eq!(parts(&dossier)[place], (2, 2));
        assert!(!can_rank(catalog(), &dossier, Whose::Own));
    }
}

#[test]
fn an_outcome_ranks_or_says_what_is_missing() {
    let matrix = Matrix::new(catalog());
    let mut seen = [0; 2];
    for seed in 0..150 {
        let whole = ranked(seed);
        let partial = any::dossier(catalog(), &mut Dice::Seed(seed));
        for dossier in [whole, partial] {
            let outcome = Outcome::new(catalog(), &matrix, &dossier);
            let ranks = can_rank(catalog(), &dossier, Whose::Own);
            seen[usize::from(ranks)] += 1;
            assert_eq!(outcome.recommendation.is_some(), ranks);
            assert_eq!(!outcome.needs_objective && outcome.missing.is_empty(), ranks);
            assert_eq!(outcome.needs_objective, dossier.own.objectives.is_empty());
            let has_pair = ranks && dossier.has_partner() && can_rank(catalog(), &dossier, Whose::Guess);
            assert_eq!(outcome.pair.is_some(), has_pair);
            for id in &outcome.missing {
                let known = dossier.own.levels.get(id).is_some_and(|answer| answer.known().is_some());
                assert!(!known && catalog().rules.minimum.contains(id), "{id}");
            }
        }
    }
    assert!(seen[0] > 30 && seen[1] > 150, "{seen:?}");
}
