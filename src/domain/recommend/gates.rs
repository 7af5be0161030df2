//! What closes a model, or warns about it, and why. A closed model stays in the list, struck.

use serde::Serialize;

use crate::domain::order;
use crate::domain::{
    actor::Organisation,
    catalog::{
        Catalog,
        gate::{Condition, Gate, Need, Part, Verdict},
    },
    dossier::{Answer, Dossier, Side},
    id::{GateId, ModelId, ResourceId},
};

/// Whether a model may be recommended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It may.
    #[default]
    Open,
    /// « Pas maintenant ».
    NotNow,
    /// Closed by law or by a limit.
    Closed,
}

/// Why a model is struck or comes with a warning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// A gate of `limits.toml`.
    Gate(GateId),
    /// A resource nobody on that side brings: the place of the need in `limits.toml`.
    Need(usize),
}

/// One notice on one model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// The model.
    pub model: ModelId,
    /// How hard.
    pub verdict: Verdict,
    /// Why.
    pub cause: Cause,
}

/// All notices, in the order of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Notices(pub Vec<Notice>);

impl Notices {
    /// The notices of both sides, each once.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        for notice in other.0 {
            if !self.0.contains(&notice) {
                self.0.push(notice);
            }
        }
        self
    }

    /// The notices on one model, the hardest first.
    #[must_use]
    pub fn of(&self, model: &ModelId) -> Vec<&Notice> {
        let mut notices: Vec<_> = self.0.iter().filter(|notice| notice.model == *model).collect();
        order::sort_by_key(&mut notices, |notice| std::cmp::Reverse(notice.verdict));
        notices
    }

    /// Whether one model may be recommended.
    #[must_use]
    pub fn standing(&self, model: &ModelId) -> Standing {
        self.of(model).first().map_or(Standing::Open, |notice| match notice.verdict {
            Verdict::Warning => Standing::Open,
            Verdict::NotNow => Standing::NotNow,
            Verdict::Closed => Standing::Closed,
        })
    }
}

/// The notices that one dossier raises.
#[must_use]
pub fn notices(catalog: &Catalog, dossier: &Dossier) -> Notices {
    let mut found = Vec::new();
    for gate in catalog.limits.gates.iter().filter(|gate| holds(gate, dossier)) {
        found.extend(gate.models.iter().map(|model| Notice {
            model: model.clone(),
            verdict: gate.verdict,
            cause: Cause::Gate(gate.id.clone()),
        }));
    }
    for (place, need) in catalog.limits.needs.iter().enumerate() {
        if is_missing(need, dossier) {
            found.push(Notice { model: need.model.clone(), verdict: Verdict::Warning, cause: Cause::Need(place) });
        }
    }
    Notices(found)
}

fn holds(gate: &Gate, dossier: &Dossier) -> bool {
    match &gate.when {
        Condition::Limit { id, is } => dossier.limits.get(id) == Some(is),
        Condition::Organisation(organisation) => {
            dossier.organisation() == Some(*organisation)
                || (dossier.has_partner() && dossier.partner.organisation == Some(*organisation))
        }
        Condition::InTheMaking => dossier.who.in_the_making,
        Condition::Size(sizes) => dossier.who.size.as_ref().is_some_and(|size| sizes.contains(size)),
        Condition::Level { criterion, from, to } => {
            dossier.own.levels.get(criterion).and_then(Answer::known).is_some_and(|level| (from..=to).contains(&level))
        }
    }
}

/// The part an organisation plays: the association, or the partner at its side.
#[must_use]
pub fn part(organisation: Organisation) -> Part {
    match organisation {
        Organisation::Association => Part::Association,
        Organisation::Entreprise | Organisation::Fondation | Organisation::Collectivite => Part::Partner,
    }
}

/// A resource is missing only where someone has said what they bring.
fn is_missing(need: &Need, dossier: &Dossier) -> bool {
    let own = dossier.organisation().map(|organisation| (part(organisation), &dossier.own));
    let guess = dossier.has_partner().then(|| (part(dossier.partner_organisation()), &dossier.guess));
    let sides: Vec<&Side> =
        [own, guess].into_iter().flatten().filter(|(part, _)| *part == need.part).map(|(_, side)| side).collect();
    let known: Vec<&Vec<ResourceId>> = sides.iter().filter_map(|side| side.brings.as_ref()).collect();
    !known.is_empty() && !known.iter().any(|brings| need.any_of.iter().any(|resource| brings.contains(resource)))
}
