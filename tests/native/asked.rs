//! Everything the app asks, as changes to a dossier, and everything one may write. Asserts nothing.

use boussole::{
    content::catalog,
    domain::{
        actor::{Kind, Organisation},
        catalog::{criterion::Answers, gate::Reply, rated::Rated},
        dossier::{Answer, Doing, Dossier, Note, Rating, Scope, Status, Training},
        event::{ActionField, Event, Field, FollowedField, Moment, NoteField, Trade, Whose},
        id::{ObjectiveId, OptionId, QuestionId},
    },
};

/// Changes a dossier.
pub type Change = Box<dyn Fn(&mut Dossier)>;

/// One question: its name, and how its answer is taken back or given otherwise.
pub struct Asked {
    pub name: String,
    pub taken_back: Change,
    pub others: Vec<Change>,
}

/// The dossier after a change, with the same number of changes and the same day as before.
pub fn after(dossier: &Dossier, change: &Change) -> Dossier {
    let mut after = dossier.clone();
    change(&mut after);
    Dossier { revision: dossier.revision, changed: dossier.changed, ..after }
}

impl Asked {
    fn new(name: impl Into<String>, taken_back: Change, others: Vec<Change>) -> Self {
        Self { name: name.into(), taken_back, others }
    }

    /// Whether a dossier answers it.
    pub fn is_answered(&self, dossier: &Dossier) -> bool {
        after(dossier, &self.taken_back) != *dossier
    }
}

/// What an event does.
fn doing(event: Event) -> Change {
    Box::new(move |dossier| *dossier = std::mem::take(dossier).apply(event.clone(), 1))
}

/// A question that is answered by one of `answers`.
fn one_of<T: Clone>(name: String, answers: impl IntoIterator<Item = T>, event: impl Fn(Option<T>) -> Event) -> Asked {
    let others = answers.into_iter().map(|answer| doing(event(Some(answer)))).collect();
    Asked::new(name, doing(event(None)), others)
}

const WHOSE: [(&str, Whose); 2] = [("own", Whose::Own), ("guess", Whose::Guess)];

fn levels() -> Vec<Answer<u8>> {
    (0..=4).map(Answer::Known).chain([Answer::Unknown]).collect()
}

fn ratings() -> Vec<Rating> {
    (0..=4).map(Rating::Level).chain([Rating::Unknown, Rating::NotApplicable]).collect()
}

/// Every question of the app.
pub fn questions() -> Vec<Asked> {
    let mut all = who();
    for (name, whose) in WHOSE {
        all.extend(side(name, whose));
    }
    all.extend(means_and_territory());
    all.extend(diagnosis());
    all.extend(evaluation());
    all.extend(plan());
    all
}

fn who() -> Vec<Asked> {
    let profile = &catalog().profile;
    let sizes = profile.sizes.values().flatten().map(|size| size.id.clone());
    let organisation = |organisation: Organisation| -> Change {
        Box::new(move |dossier| {
            if dossier.who.kind.is_some_and(|kind| kind.organisation().is_none()) {
                *dossier = std::mem::take(dossier).apply(Event::AnswersFor(organisation, false), 1);
            }
        })
    };
    let scopes = [Scope::General, Scope::Partnership].map(|scope| doing(Event::Scope(scope)));
    vec![
        Asked::new(
            "who.kind",
            Box::new(|dossier| {
                if dossier.who.kind.take().is_some_and(|kind| kind.organisation().is_some()) {
                    dossier.who.organisation = None;
                }
            }),
            Kind::ALL.map(|kind| doing(Event::Kind(kind))).into(),
        ),
        Asked::new(
            "who.organisation",
            // The kind told it, or it was told: only then is it asked.
            Box::new(|dossier| {
                if dossier.who.kind.is_none_or(|kind| kind.organisation().is_none()) {
                    dossier.who.organisation = None;
                }
            }),
            Organisation::ALL.map(organisation).into(),
        ),
        Asked::new("who.in_the_making", Box::new(|dossier| dossier.who.in_the_making = false), Vec::new()),
        one_of("who.size".into(), sizes, Event::Size),
        one_of("who.territory".into(), profile.territories.iter().map(|it| it.id.clone()), Event::Territory),
        Asked::new("scope", Box::new(|dossier| dossier.scope = None), scopes.into()),
        one_of("partner.organisation".into(), Organisation::ALL, Event::PartnerOrganisation),
    ]
}

fn side(name: &'static str, whose: Whose) -> Vec<Asked> {
    let mut all = Vec::new();
    let objectives = |ids: Vec<ObjectiveId>| -> Change {
        Box::new(move |dossier| match whose {
            Whose::Own => dossier.own.objectives.clone_from(&ids),
            Whose::Guess => dossier.guess.objectives.clone_from(&ids),
        })
    };
    let each = catalog().objectives.all().map(|objective| objectives(vec![objective.id.clone()]));
    all.push(Asked::new(format!("{name}.objectives"), objectives(Vec::new()), each.collect()));
    for criterion in &catalog().criteria {
        let id = &criterion.id;
        all.push(match &criterion.answers {
            Answers::Scale(_) => {
                one_of(format!("{name}.{id}"), levels(), |level| Event::Level(whose, id.clone(), level))
            }
            Answers::Choices(choices) => {
                let each = choices.options.iter().map(|option| Answer::Known(vec![option.id.clone()]));
                let answers: Vec<Answer<Vec<OptionId>>> = each.chain([Answer::Unknown]).collect();
                one_of(format!("{name}.{id}"), answers, |ticked| Event::Choices(whose, id.clone(), ticked))
            }
        });
    }
    all.push(one_of(format!("{name}.experience"), levels(), |level| Event::Experience(whose, level)));
    for (list, trade) in [("brings", Trade::Brings), ("seeks", Trade::Seeks)] {
        let none: Change = Box::new(move |dossier| {
            let side = if whose == Whose::Own { &mut dossier.own } else { &mut dossier.guess };
            *if trade == Trade::Brings { &mut side.brings } else { &mut side.seeks } = None;
        });
        let each = catalog().limits.resources.iter().map(|it| doing(Event::Resource(whose, trade, it.id.clone())));
        all.push(Asked::new(format!("{name}.{list}"), none, each.collect()));
    }
    all
}

fn means_and_territory() -> Vec<Asked> {
    let territory = &catalog().territory;
    let limits = catalog().limits.limits.iter().map(|limit| {
        let replies = [Reply::Yes, Reply::No, Reply::Unknown];
        one_of(format!("limits.{}", limit.id), replies, |reply| Event::Limit(limit.id.clone(), reply))
    });
    let statements = territory
        .statements
        .iter()
        .map(|it| one_of(format!("statements.{}", it.id), levels(), |level| Event::Statement(it.id.clone(), level)));
    let activities = territory.dynamics.iter().flat_map(|dynamic| &dynamic.activities).map(|it| {
        let all = [Doing::We, Doing::Wanted, Doing::Other, Doing::Nobody];
        one_of(format!("activities.{}", it.id), all, |doing| Event::Activity(it.id.clone(), doing))
    });
    limits.chain(statements).chain(activities).collect()
}

/// The questions of the levers, and of all four self-diagnostics.
fn rated() -> impl Iterator<Item = &'static Rated> {
    let axes = catalog().maturity.iter().flat_map(|questionnaire| &questionnaire.axes);
    let levers = catalog().levers.levers.iter().flat_map(|lever| &lever.questions);
    levers.chain(axes.flat_map(|axis| &axis.statements))
}

fn diagnosis() -> Vec<Asked> {
    let phases = catalog().levers.phases.iter().map(|phase| phase.id.clone());
    let phase = one_of("phase".into(), phases, Event::Phase);
    let rated =
        rated().map(|it| one_of(format!("ratings.{}", it.id), ratings(), |rating| Event::Rate(it.id.clone(), rating)));
    std::iter::once(phase).chain(rated).collect()
}

fn evaluation() -> Vec<Asked> {
    let evaluation = &catalog().evaluation;
    let motives = evaluation.motives.iter().map(|motive| doing(Event::Motive(motive.id.clone())));
    let none: Change = Box::new(|dossier| dossier.evaluation.motives.clear());
    let mut all = vec![Asked::new("evaluation.motives", none, motives.collect())];
    for (name, whose) in WHOSE {
        for (when, moment) in [("expected", Moment::Expected), ("observed", Moment::Observed)] {
            for question in evaluation.dimensions.iter().flat_map(|dimension| &dimension.questions) {
                let event = |rating| Event::Review(moment, whose, question.id.clone(), rating);
                all.push(one_of(format!("evaluation.{when}.{name}.{}", question.id), ratings(), event));
            }
        }
        for cost in &evaluation.costs {
            let event = |days| Event::Cost(whose, cost.id.clone(), days);
            all.push(one_of(format!("evaluation.costs.{name}.{}", cost.id), [0, 100], event));
        }
    }
    all
}

/// What a plan holds beside its words.
fn plan() -> Vec<Asked> {
    let each = |change: fn(&mut boussole::domain::dossier::Action)| -> Change {
        Box::new(move |dossier| dossier.plan.actions.iter_mut().for_each(change))
    };
    vec![
        Asked::new(
            "plan.due",
            each(|action| action.due.clear()),
            vec![each(|action| action.due = "2028-02-29".into())],
        ),
        Asked::new(
            "plan.status",
            each(|action| action.status = Status::Todo),
            vec![each(|action| action.status = Status::Dropped)],
        ),
        Asked::new("plan", Box::new(|dossier| dossier.plan = boussole::domain::dossier::Plan::default()), Vec::new()),
    ]
}

/// Every place for free text: its name, and how it is emptied and written otherwise.
pub fn texts() -> Vec<Asked> {
    let fields = [
        ("who.name", Field::Name),
        ("partner.name", Field::PartnerName),
        ("interest.need", Field::Need),
        ("interest.people", Field::People),
        ("interest.place", Field::Place),
        ("interest.change", Field::Change),
        ("evaluation.ambition", Field::Ambition),
    ];
    let write = |field, text: &str| doing(Event::Write(field, text.to_owned()));
    let mut all: Vec<Asked> = fields
        .into_iter()
        .map(|(name, field)| Asked::new(name, write(field, ""), vec![write(field, "Autre chose.")]))
        .collect();
    all.push(written("activities.who", |dossier, text| {
        dossier.activities.values_mut().for_each(|activity| text.clone_into(&mut activity.who));
    }));
    for field in NoteField::ALL {
        all.push(written(format!("notes.{field:?}"), move |dossier, text| {
            let ids: Vec<QuestionId> = dossier.notes.keys().cloned().collect();
            every(dossier, ids.into_iter().map(|id| Event::Note(id, field, text.to_owned())));
        }));
    }
    for field in [FollowedField::What, FollowedField::Supplier, FollowedField::When] {
        all.push(written(format!("evaluation.followed.{field:?}"), move |dossier, text| {
            let places = 0..dossier.evaluation.followed.len();
            every(dossier, places.map(|place| Event::Followed(place, field, text.to_owned())));
        }));
    }
    for field in [ActionField::Text, ActionField::Owner, ActionField::FollowUp] {
        all.push(written(format!("plan.{field:?}"), move |dossier, text| {
            let ids: Vec<u32> = dossier.plan.actions.iter().map(|action| action.id).collect();
            every(dossier, ids.into_iter().map(|id| Event::Action(id, field, text.to_owned())));
        }));
    }
    all
}

fn written(name: impl Into<String>, write: impl Fn(&mut Dossier, &str) + Clone + 'static) -> Asked {
    let empty = write.clone();
    let other: Change = Box::new(move |dossier| write(dossier, "Autre chose."));
    Asked::new(name, Box::new(move |dossier| empty(dossier, "")), vec![other])
}

fn every(dossier: &mut Dossier, events: impl Iterator<Item = Event>) {
    *dossier = events.fold(std::mem::take(dossier), |dossier, event| dossier.apply(event, 1));
}

/// Takes back what is not asked for itself: rows left without words, closed reviews, which are those
/// under way before (`diagnosis.rs` takes them up again), and lessons, which are about the reader and
/// not about the organisation.
pub fn swept(mut dossier: Dossier) -> Dossier {
    dossier.evaluation.followed.clear();
    dossier.evaluation.past.clear();
    dossier.training = Training::default();
    dossier.notes.retain(|_, note| *note != Note::default());
    dossier
}
