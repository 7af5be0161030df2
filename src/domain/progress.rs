//! How far a dossier is: n of N for each part, nothing weighed.

use serde::Serialize;

use super::{
    actor::Kind,
    catalog::{Catalog, method::Rules},
    diagnosis::{maturity, questionnaire},
    dossier::{Dossier, Side},
    event::Whose,
};

/// How many questions of a part have an answer, « je ne sais pas » included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    /// Answered.
    pub done: usize,
    /// Asked.
    pub of: usize,
}

impl Count {
    /// Whether nothing is left to answer.
    #[must_use]
    pub fn is_complete(self) -> bool {
        self.done >= self.of
    }

    fn add(&mut self, answered: bool) {
        self.of += 1;
        self.done += usize::from(answered);
    }
}

/// The parts of the journey.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// « Qui vous êtes ».
    pub who: Count,
    /// « Vos objectifs ».
    pub objectives: Count,
    /// The short path of the second step.
    pub short: Count,
    /// The criteria that make it precise.
    pub precise: Count,
    /// Resources and limits.
    pub means: Count,
    /// The territory.
    pub territory: Count,
    /// The maturity self-diagnostic.
    pub maturity: Count,
    /// The seven levers, with the phase of the project.
    pub levers: Count,
    /// What is expected of the partnership, by who answers.
    pub evaluation: Count,
    /// The questions of the lessons answered right.
    pub training: Count,
}

/// Counts the answers of a dossier.
#[must_use]
pub fn progress(catalog: &Catalog, dossier: &Dossier) -> Progress {
    let mut progress = Progress::default();
    progress
        .who
        .add(dossier.organisation().is_some() && dossier.who.kind.is_some_and(|kind| is_settled(kind, dossier)));
    progress.who.add(dossier.who.size.is_some());
    progress.who.add(dossier.who.territory.is_some());
    progress.who.add(maturity(catalog, dossier).is_some());
    progress.who.add(dossier.scope.is_some());
    progress.objectives.add(!dossier.own.objectives.is_empty());
    for criterion in &catalog.criteria {
        let count = if criterion.short { &mut progress.short } else { &mut progress.precise };
        count.add(is_answered(&dossier.own, criterion));
    }
    progress.means.add(dossier.own.brings.is_some());
    progress.means.add(dossier.own.seeks.is_some());
    for limit in limits_asked(catalog, dossier) {
        progress.means.add(dossier.limits.contains_key(&limit.id));
    }
    for statement in &catalog.territory.statements {
        progress.territory.add(dossier.statements.contains_key(&statement.id));
    }
    let statements = questionnaire(catalog, dossier).into_iter().flat_map(|it| &it.axes).flat_map(|it| &it.statements);
    for statement in statements {
        progress.maturity.add(dossier.ratings.contains_key(&statement.id));
    }
    progress.levers.add(dossier.phase.is_some());
    for question in catalog.levers.levers.iter().flat_map(|lever| &lever.questions) {
        progress.levers.add(dossier.ratings.contains_key(&question.id));
    }
    progress.evaluation.add(!dossier.evaluation.motives.is_empty());
    for question in catalog.evaluation.dimensions.iter().flat_map(|dimension| &dimension.questions) {
        progress.evaluation.add(dossier.evaluation.expected.own.contains_key(&question.id));
    }
    for lesson in &catalog.lessons {
        progress.training.of += lesson.quiz.len();
        progress.training.done += lesson.right(&dossier.training.answers);
    }
    progress
}

/// The limits asked of the organisation that answers.
pub fn limits_asked<'a>(
    catalog: &'a Catalog,
    dossier: &Dossier,
) -> impl Iterator<Item = &'a super::catalog::gate::Limit> {
    let organisation = dossier.organisation();
    catalog
        .limits
        .limits
        .iter()
        .filter(move |limit| organisation.is_some_and(|organisation| limit.asked.contains(&organisation)))
}

/// Whether the short path has enough to rank a side.
#[must_use]
pub fn can_rank(catalog: &Catalog, dossier: &Dossier, whose: Whose) -> bool {
    can_rank_by(&catalog.rules, dossier, whose)
}

/// The same by the rules of an edition.
#[must_use]
pub fn can_rank_by(rules: &Rules, dossier: &Dossier, whose: Whose) -> bool {
    let side = dossier.side(whose);
    !side.objectives.is_empty()
        && rules.minimum.iter().all(|id| {
            side.levels.get(id).is_some_and(|answer| answer.known().is_some())
                || side
                    .choices
                    .get(id)
                    .and_then(super::dossier::Answer::known)
                    .is_some_and(|choices| !choices.is_empty())
        })
}

fn is_settled(kind: Kind, dossier: &Dossier) -> bool {
    kind.organisation().is_some() || dossier.who.organisation.is_some()
}

fn is_answered(side: &Side, criterion: &super::catalog::criterion::Criterion) -> bool {
    side.levels.contains_key(&criterion.id) || side.choices.contains_key(&criterion.id)
}
