//! The case files of the method: their answers as the rule reads them. Asserts nothing.

use boussole::{
    content::catalog,
    domain::{
        catalog::criterion::Answers,
        dossier::{Answer, Side},
        id::{FamilyId, OptionId},
        recommend::{
            matrix::Matrix,
            reading::{Reading, family_index},
        },
    },
};
use serde_json::Value;

pub fn acceptance() -> Value {
    serde_json::from_str(include_str!("../data/acceptance-cases.json")).unwrap()
}

pub fn partnerships() -> Value {
    serde_json::from_str(include_str!("../data/real-partnerships.json")).unwrap()
}

/// The answers of one partner, but its objectives.
pub fn side(answers: &Value) -> Side {
    let mut side = Side::default();
    for criterion in &catalog().criteria {
        let answer = &answers[criterion.id.as_str()];
        match &criterion.answers {
            Answers::Scale(_) => {
                let level = answer.as_u64().map(|level| Answer::Known(u8::try_from(level).unwrap()));
                side.levels.extend(level.map(|level| (criterion.id.clone(), level)));
            }
            Answers::Choices(_) => {
                let ticked =
                    answer.as_array().map(|ids| ids.iter().map(|id| OptionId::from(id.as_str().unwrap())).collect());
                side.choices.extend(ticked.map(|ticked| (criterion.id.clone(), Answer::Known(ticked))));
            }
        }
    }
    side.experience = answers["maturite"].as_u64().map(|level| Answer::Known(u8::try_from(level).unwrap()));
    side
}

/// The answers of one partner. The files name families instead of objectives; those of the
/// acceptance cases weigh them by hand (3, 2, 2 ...), so the matrix returned has these weights.
pub fn reading(answers: &Value) -> (Matrix, Reading) {
    let mut matrix = Matrix::new(catalog());
    let mut reading = Reading::new(catalog(), &side(answers));
    for (rank, objective) in answers["objectifs"].as_array().into_iter().flatten().enumerate() {
        let id = objective.as_str().or_else(|| objective["id"].as_str()).unwrap();
        reading.families.push(family_index(catalog(), &FamilyId::from(id)).unwrap());
        if let Some(weight) = objective["poids"].as_u64() {
            matrix.rank_weights[rank] = u8::try_from(weight).unwrap();
        }
    }
    (matrix, reading)
}
