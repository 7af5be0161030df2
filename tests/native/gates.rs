//! Law, limits and means: what they close stays in sight and is never recommended.

use boussole::{
    content::catalog,
    domain::{
        actor::{Kind, Organisation},
        catalog::gate::{Condition, Gate, Part, Verdict},
        dossier::{Answer, Dossier, Scope},
        id::ModelId,
        outcome::Outcome,
        recommend::{
            gates::{Cause, Standing, notices},
            matrix::Matrix,
        },
        steps::Step,
    },
};

use crate::order::ranked;

/// The smallest dossier that opens a gate.
fn that_opens(gate: &Gate) -> Dossier {
    let mut dossier = Dossier::default();
    match &gate.when {
        Condition::Limit { id, is } => {
            dossier.limits.insert(id.clone(), *is);
        }
        Condition::Organisation(organisation) => dossier.who.organisation = Some(*organisation),
        Condition::InTheMaking => dossier.who.in_the_making = true,
        Condition::Size(sizes) => dossier.who.size = sizes.last().cloned(),
        Condition::Level { criterion, from, .. } => {
            dossier.own.levels.insert(criterion.clone(), Answer::Known(*from));
        }
    }
    dossier
}

#[test]
fn each_gate_opens_and_bears_on_its_models_only() {
    for gate in &catalog().limits.gates {
        let found = notices(catalog(), &that_opens(gate));
        let cause = Cause::Gate(gate.id.clone());
        for model in &catalog().models {
            let bears = gate.models.contains(&model.id);
            let notice = found.0.iter().find(|notice| notice.model == model.id && notice.cause == cause);
            assert_eq!(notice.map(|notice| notice.verdict), bears.then_some(gate.verdict), "{}", gate.id);
            if bears && gate.verdict != Verdict::Warning {
                assert_ne!(found.standing(&model.id), Standing::Open, "{}", gate.id);
            }
        }
    }
    assert!(notices(catalog(), &Dossier::default()).0.is_empty());
}

#[test]
fn a_limit_left_blank_opens_no_gate() {
    for gate in catalog()
        .limits
        .gates
        .iter()
        .filter(|gate| matches!(gate.when, Condition::Limit { .. } | Condition::Level { .. }))
    {
        let mut dossier = that_opens(gate);
        dossier.limits.clear();
        dossier.own.levels.values_mut().for_each(|answer| *answer = Answer::Unknown);
        assert!(notices(catalog(), &dossier).0.is_empty(), "{}", gate.id);
    }
}

#[test]
fn a_need_warns_only_once_someone_on_that_side_has_said_what_they_bring() {
    for (place, need) in catalog().limits.needs.iter().enumerate() {
        let told =
            |dossier: &Dossier| notices(catalog(), dossier).0.iter().any(|notice| notice.cause == Cause::Need(place));
        let kind = if need.part == Part::Association { Kind::Association } else { Kind::Entreprise };
        let mut dossier = Dossier::default();
        dossier.who.kind = Some(kind);
        assert!(!told(&dossier));
        dossier.own.brings = Some(Vec::new());
        assert!(told(&dossier));
        for resource in &need.any_of {
            dossier.own.brings = Some(vec![resource.clone()]);
            assert!(!told(&dossier));
        }
        // The same need, told by the partner one has in mind.
        let mut dossier = Dossier::default();
        dossier.who.kind = Some(if kind == Kind::Association { Kind::Entreprise } else { Kind::Association });
        dossier.own.brings = Some(Vec::new());
        dossier.guess.brings = Some(Vec::new());
        assert!(!told(&dossier));
        dossier.scope = Some(Scope::Partnership);
        assert!(told(&dossier));
    }
}

#[test]
fn a_struck_model_stays_in_the_lists_and_is_never_recommended() {
    let matrix = Matrix::new(catalog());
    let mut struck = 0;
    for seed in 0..400 {
        let dossier = ranked(seed);
        let outcome = Outcome::new(catalog(), &matrix, &dossier);
        let recommendation = outcome.recommendation.as_ref().unwrap();
        let standing = |model: &ModelId| outcome.notices.standing(model);
        for ranking in [&recommendation.target, &recommendation.start] {
            assert_eq!(ranking.entries.len(), 9);
            assert!(ranking.entries.iter().all(|entry| entry.standing == standing(&entry.model)));
            assert!(ranking.top().all(|entry| standing(&entry.model) == Standing::Open));
            struck += ranking.entries.len() - ranking.open().count();
        }
        assert_eq!(recommendation.explanations.len(), 9);
        assert!(outcome.first_model().is_none_or(|model| standing(&model) == Standing::Open));
        if let Some(found) = &recommendation.counterfactual {
            assert_eq!(standing(&matrix.rows[found.first].model), Standing::Open);
        }
        for step in &outcome.steps {
            if let Step::Model(model, _) = step {
                assert_eq!(Some(model), outcome.first_model().as_ref());
            }
        }
        assert!(outcome.steps.len() <= 3);
        if let Some(pair) = &outcome.pair {
            assert_eq!((pair.target.len(), pair.start.len()), (9, 9));
            assert!(pair.first().is_none_or(|entry| standing(&entry.model) == Standing::Open));
        }
    }
    assert!(struck > 400);
}

#[test]
fn gates_move_no_score() {
    let matrix = Matrix::new(catalog());
    for seed in 0..200 {
        let dossier = ranked(seed);
        let mut free = dossier.clone();
        free.limits.clear();
        free.who.in_the_making = false;
        free.own.brings = None;
        let scores = |dossier: &Dossier| {
            let outcome = Outcome::new(catalog(), &matrix, dossier);
            let target = outcome.recommendation.unwrap().target;
            target.entries.into_iter().map(|entry| (entry.model, entry.score)).collect::<Vec<_>>()
        };
        assert_eq!(scores(&dossier), scores(&free));
    }
}

#[test]
fn the_organisation_one_answers_for_is_told_by_the_kind_first() {
    let mut dossier = Dossier::default();
    dossier.who.organisation = Some(Organisation::Entreprise);
    dossier.who.kind = Some(Kind::Fondation);
    assert_eq!(dossier.organisation(), Some(Organisation::Fondation));
    dossier.who.kind = Some(Kind::Accompagnateur);
    assert_eq!(dossier.organisation(), Some(Organisation::Entreprise));
}
