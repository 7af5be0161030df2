//! What fixed answers are called in saved files. A name is never changed.

use crate::domain::{
    actor::{Kind, Organisation},
    catalog::gate::Reply,
    dossier::{Doing, Scope, Status},
};

/// Answers and their names.
pub(super) type Names<T> = &'static [(&'static str, T)];

pub(super) const KINDS: Names<Kind> = &[
    ("association", Kind::Association),
    ("entreprise", Kind::Entreprise),
    ("fondation", Kind::Fondation),
    ("collectivite", Kind::Collectivite),
    ("porteur-de-projet", Kind::PorteurDeProjet),
    ("investisseur", Kind::Investisseur),
    ("accompagnateur", Kind::Accompagnateur),
];

pub(super) const ORGANISATIONS: Names<Organisation> = &[
    ("association", Organisation::Association),
    ("entreprise", Organisation::Entreprise),
    ("fondation", Organisation::Fondation),
    ("collectivite", Organisation::Collectivite),
];

pub(super) const SCOPES: Names<Scope> = &[("general", Scope::General), ("partnership", Scope::Partnership)];

pub(super) const REPLIES: Names<Reply> = &[("yes", Reply::Yes), ("no", Reply::No), ("unknown", Reply::Unknown)];

pub(super) const STATUSES: Names<Status> =
    &[("todo", Status::Todo), ("doing", Status::Doing), ("done", Status::Done), ("dropped", Status::Dropped)];

pub(super) const DOINGS: Names<Doing> =
    &[("we", Doing::We), ("wanted", Doing::Wanted), ("other", Doing::Other), ("nobody", Doing::Nobody)];
