//! One answer, by its code, into a dossier. Knows the dossier; the code was checked before.

use super::{
    key::{Follow, Key, NONE, NOT_APPLICABLE, Of, Plain, UNKNOWN, unescaped},
    rows::{DOINGS, FLAGS, KINDS, MOMENT, ORGANISATIONS, REPLIES, SCOPES, WHO},
};
use crate::domain::{
    dossier::{Activity, Answer, Dossier, Followed, Note, PastReview, Rating, Review},
    event::Whose,
};

/// The highest level of any scale.
const HIGHEST: u8 = 4;

/// The codes of a list.
pub(super) fn list(code: &str) -> Vec<&str> {
    code.split([',', ';', ' ', '\n']).filter(|one| !one.is_empty()).collect()
}

/// Puts an answer into a dossier; `None` where the code says nothing it could hold. A blank
/// answer changes nothing.
pub(super) fn put(
    dossier: &mut Dossier,
    key: &Key,
    whose: Whose,
    code: Option<&str>,
    beside: Vec<Option<String>>,
) -> Option<()> {
    if let Key::Of(Of::Rating, id) = key
        && beside.iter().any(Option::is_some)
    {
        let mut beside = beside.iter().cloned().map(Option::unwrap_or_default);
        let mut next = || beside.next().unwrap_or_default();
        let note = Note { text: next(), proof: next(), place: next(), who: next(), date: next(), renew: next() };
        dossier.notes.insert(id.as_str().into(), note);
    }
    let Some(code) = code else { return Some(()) };
    match key {
        Key::Plain(plain) => return put_plain(dossier, *plain, whose, code),
        Key::Of(of, id) => {
            let id = id.as_str();
            let side = if whose == Whose::Own { &mut dossier.own } else { &mut dossier.guess };
            match of {
                Of::Level => drop(side.levels.insert(id.into(), level(code)?)),
                Of::Choices => drop(side.choices.insert(
                    id.into(),
                    match code {
                        UNKNOWN => Answer::Unknown,
                        code => Answer::Known(ids(code)?),
                    },
                )),
                Of::Limit => drop(dossier.limits.insert(id.into(), of_name(&REPLIES, code)?)),
                Of::Statement => drop(dossier.statements.insert(id.into(), level(code)?)),
                Of::Activity => {
                    let who = beside.get(WHO).cloned().flatten().unwrap_or_default();
                    dossier.activities.insert(id.into(), Activity { doing: of_name(&DOINGS, code)?, who });
                }
                Of::Rating => drop(dossier.ratings.insert(id.into(), rating(code)?)),
                Of::Expected => rate(&mut dossier.evaluation.expected, whose, id, code)?,
                Of::Observed => rate(&mut dossier.evaluation.observed, whose, id, code)?,
                Of::Cost => {
                    let evaluation = &mut dossier.evaluation;
                    let costs =
                        if whose == Whose::Own { &mut evaluation.own_costs } else { &mut evaluation.partner_costs };
                    costs.insert(id.into(), code.parse().ok()?);
                }
                Of::Quiz => drop(dossier.training.answers.insert(id.into(), code.parse().ok()?)),
            }
        }
        Key::PastDay(number) => code.clone_into(&mut past(dossier, *number)?.day),
        Key::Past(number, id) => rate(&mut past(dossier, *number)?.observed, whose, id, code)?,
        Key::Followed(number, part) => {
            let followed = &mut dossier.evaluation.followed;
            let place = usize::try_from(number - 1).ok().filter(|place| *place < MOST)?;
            while followed.len() <= place {
                followed.push(Followed::default());
            }
            let followed = followed.get_mut(place)?;
            match part {
                Follow::Dimension => followed.dimension = unescaped(code)?.into(),
                Follow::What => code.clone_into(&mut followed.what),
                Follow::Supplier => code.clone_into(&mut followed.supplier),
                Follow::When => code.clone_into(&mut followed.when),
            }
        }
    }
    Some(())
}

/// Closed reviews and indicators in a table at most.
const MOST: usize = 1000;

fn past(dossier: &mut Dossier, number: u32) -> Option<&mut PastReview> {
    let past = &mut dossier.evaluation.past;
    let place = usize::try_from(number - 1).ok().filter(|place| *place < MOST)?;
    while past.len() <= place {
        past.push(PastReview::default());
    }
    past.get_mut(place)
}

fn put_plain(dossier: &mut Dossier, plain: Plain, whose: Whose, code: &str) -> Option<()> {
    let name = || unescaped(code).map(Into::into);
    let side = if whose == Whose::Own { &mut dossier.own } else { &mut dossier.guess };
    match plain {
        Plain::Format => {}
        Plain::Edition => dossier.edition = code.parse().ok()?,
        Plain::Revision => dossier.revision = code.parse().ok()?,
        Plain::Changed => dossier.changed = code.strip_prefix(MOMENT)?.parse().ok()?,
        Plain::Kind => dossier.who.kind = Some(of_name(&KINDS, code)?),
        Plain::Organisation => dossier.who.organisation = Some(of_name(&ORGANISATIONS, code)?),
        Plain::InTheMaking => dossier.who.in_the_making = of_name(&FLAGS, code)?,
        Plain::Name => code.clone_into(&mut dossier.who.name),
        Plain::Size => dossier.who.size = Some(unescaped(code)?.into()),
        Plain::Territory => dossier.who.territory = Some(unescaped(code)?.into()),
        Plain::Experience => side.experience = Some(level(code)?),
        Plain::Scope => dossier.scope = Some(of_name(&SCOPES, code)?),
        Plain::PartnerName => code.clone_into(&mut dossier.partner.name),
        Plain::PartnerOrganisation => dossier.partner.organisation = Some(of_name(&ORGANISATIONS, code)?),
        Plain::Need => code.clone_into(&mut dossier.interest.need),
        Plain::People => code.clone_into(&mut dossier.interest.people),
        Plain::Place => code.clone_into(&mut dossier.interest.place),
        Plain::Change => code.clone_into(&mut dossier.interest.change),
        Plain::Objectives => side.objectives = ids(code)?,
        Plain::Brings => side.brings = Some(ids(code)?),
        Plain::Seeks => side.seeks = Some(ids(code)?),
        Plain::Phase => dossier.phase = Some(name()?),
        Plain::Motives => dossier.evaluation.motives = ids(code)?,
        Plain::Ambition => code.clone_into(&mut dossier.evaluation.ambition),
    }
    Some(())
}

fn ids<T: From<String>>(code: &str) -> Option<Vec<T>> {
    if code == NONE {
        return Some(Vec::new());
    }
    list(code).into_iter().map(|one| unescaped(one).map(T::from)).collect()
}

fn of_name<T: Copy>(names: &[(&str, T)], code: &str) -> Option<T> {
    names.iter().find(|(name, _)| *name == code).map(|(_, value)| *value)
}

fn level(code: &str) -> Option<Answer<u8>> {
    if code == UNKNOWN {
        return Some(Answer::Unknown);
    }
    code.parse().ok().filter(|level| *level <= HIGHEST).map(Answer::Known)
}

fn rating(code: &str) -> Option<Rating> {
    match code {
        UNKNOWN => Some(Rating::Unknown),
        NOT_APPLICABLE => Some(Rating::NotApplicable),
        code => code.parse().ok().filter(|level| *level <= HIGHEST).map(Rating::Level),
    }
}

fn rate(review: &mut Review, whose: Whose, id: &str, code: &str) -> Option<()> {
    let side = if whose == Whose::Own { &mut review.own } else { &mut review.partner };
    side.insert(id.into(), rating(code)?);
    Some(())
}
