//! What the method promises of itself: each model can win, each question matters, and no model
//! wins by how the questions are cut.

use boussole::{
    content::catalog,
    domain::{
        actor::{Kind, Organisation},
        catalog::gate::Reply,
        dossier::{Answer, Dossier, Scope},
        id::FamilyId,
        outcome::Outcome,
        recommend::{
            gates::{Notices, notices},
            matrix::Matrix,
            ranking::{first, rank},
            reading::{Given, Reading, family_index},
            settle::possible_answers,
        },
    },
};

use crate::any::{self, Dice};

const PROFILES: u32 = 100_000;

const SEED: u64 = 2024;

/// Shares of first places a model may have, in hundredths of a percent.
const SHARES: std::ops::RangeInclusive<u32> = 600..=1800;

#[test]
fn each_model_is_first_for_who_answers_what_it_asks() {
    let matrix = Matrix::new(catalog());
    let open = vec![true; matrix.rows.len()];
    for (place, row) in matrix.rows.iter().enumerate() {
        let mut families: Vec<usize> = (0..row.affinities.len()).collect();
        families.sort_by_key(|family| std::cmp::Reverse(row.affinities[*family]));
        families.truncate(3);
        let best = |position: usize| {
            let fits = &row.cells[position].fits;
            let answers = possible_answers(&matrix, position);
            answers.into_iter().zip(fits).rev().max_by_key(|(_, fit)| **fit).map(|(answer, _)| answer)
        };
        let reading = Reading { families, given: (0..row.cells.len()).map(best).collect() };
        assert_eq!(first(&matrix, &reading, &open), Some(place), "{}", row.model);
    }
}

#[test]
fn each_criterion_and_each_family_puts_another_model_first_somewhere() {
    let matrix = Matrix::new(catalog());
    let open = vec![true; matrix.rows.len()];
    let changes = |change: &dyn Fn(&mut Reading, &mut Dice)| {
        (0..3_000).any(|seed| {
            let mut dice = Dice::Seed(seed);
            let mut reading = any::reading(catalog(), &matrix, 7, &mut dice);
            let before = first(&matrix, &reading, &open);
            change(&mut reading, &mut dice);
            first(&matrix, &reading, &open) != before
        })
    };
    for (position, criterion) in catalog().criteria.iter().enumerate() {
        let answers = |reading: &mut Reading, dice: &mut Dice| {
            reading.given[position] = Some(any::given(&matrix, position, dice));
        };
        assert!(changes(&answers), "{}", criterion.id);
    }
    for (family, named) in catalog().families.families.iter().enumerate() {
        let chooses = |reading: &mut Reading, _: &mut Dice| {
            reading.families.retain(|other| *other != family);
            reading.families.insert(0, family);
        };
        assert!(changes(&chooses), "{}", named.id);
    }
    for rank in 0..3 {
        let drops =
            |reading: &mut Reading, _: &mut Dice| drop(reading.families.drain(rank.min(reading.families.len())..));
        assert!(changes(&drops), "objective {rank}");
    }
}

#[test]
fn each_objective_of_each_square_moves_the_scores() {
    for objective in catalog().objectives.all() {
        let family = family_index(catalog(), &objective.family).unwrap();
        let values: std::collections::BTreeSet<_> =
            Matrix::new(catalog()).rows.iter().map(|row| row.affinities[family]).collect();
        assert!(values.len() > 1, "{}", objective.id);
    }
}

#[test]
fn experience_changes_where_to_start() {
    let matrix = Matrix::new(catalog());
    for level in 0..4 {
        let found = (0..500).any(|seed| {
            let reading = any::reading(catalog(), &matrix, 7, &mut Dice::Seed(seed));
            let start = |maturity| rank(&matrix, &reading, Some(maturity), &Notices::default()).1;
            start(level).entries != start(level + 1).entries
        });
        // Beyond what the most demanding model asks, more experience changes nothing.
        assert_eq!(found, matrix.rows.iter().any(|row| row.maturity > level), "{level}");
    }
}

#[test]
fn each_limit_each_resource_each_size_question_and_each_organisation_changes_some_notice() {
    let blank = Dossier::default();
    let speaks = |dossier: &Dossier| !notices(catalog(), dossier).0.is_empty();
    for limit in &catalog().limits.limits {
        let found = [Reply::Yes, Reply::No, Reply::Unknown].into_iter().any(|reply| {
            let mut dossier = blank.clone();
            dossier.limits.insert(limit.id.clone(), reply);
            speaks(&dossier)
        });
        assert!(found, "{}", limit.id);
    }
    for resource in &catalog().limits.resources {
        let found = [Kind::Association, Kind::Entreprise].into_iter().any(|kind| {
            let mut dossier = blank.clone();
            dossier.who.kind = Some(kind);
            dossier.own.brings = Some(Vec::new());
            let before = notices(catalog(), &dossier);
            dossier.own.brings = Some(vec![resource.id.clone()]);
            notices(catalog(), &dossier) != before
        });
        assert!(found, "{}", resource.id);
    }
    let sized = |dossier: &mut Dossier, size: &boussole::domain::catalog::criterion::Choice| {
        dossier.who.size = Some(size.id.clone());
    };
    let found = catalog().profile.sizes.values().flatten().any(|size| {
        let mut dossier = blank.clone();
        sized(&mut dossier, size);
        speaks(&dossier)
    });
    assert!(found, "size");
    let outcomes: std::collections::BTreeSet<String> = Organisation::ALL
        .into_iter()
        .map(|organisation| {
            let mut dossier = blank.clone();
            dossier.who.organisation = Some(organisation);
            dossier.own.brings = Some(Vec::new());
            format!("{:?}", notices(catalog(), &dossier))
        })
        .collect();
    assert!(outcomes.len() >= 3, "{outcomes:?}");
    let mut making = blank.clone();
    making.who.in_the_making = true;
    assert!(speaks(&making));
}

#[test]
fn the_partner_in_mind_changes_the_result() {
    let matrix = Matrix::new(catalog());
    let mut dossier = crate::order::ranked(1);
    dossier.scope = Some(Scope::General);
    assert!(Outcome::new(catalog(), &matrix, &dossier).pair.is_none());
    dossier.scope = Some(Scope::Partnership);
    assert!(Outcome::new(catalog(), &matrix, &dossier).pair.is_some());
    dossier.guess.levels.insert("sens".into(), Answer::Unknown);
    assert!(Outcome::new(catalog(), &matrix, &dossier).pair.is_none());
}

/// Coherent profiles, drawn as the generator of the method is written (`docs/methode.md`): two
/// hidden traits, who helps whom and how ambitious, from which answers follow with some noise.
struct Profiles(u64);

const SQUARES: [&str; 4] = [
    "O1 O2 O5a O6 O7 O8 O9 O10 O11 O12",
    "O2 O3 O4 O5b O6 O7 O8 O9 O11 O12",
    "O1 O4 O5b O6 O8 O9 O10",
    "O1 O3 O6 O7 O9 O11 O12",
];

/// Family, its direction of help, its ambition.
const FAMILIES: [(&str, i32, i32); 13] = [
    ("O1", 0, 1),
    ("O2", 3, 3),
    ("O3", 4, 1),
    ("O4", 1, 2),
    ("O5a", 1, 1),
    ("O5b", 3, 2),
    ("O6", 2, 2),
    ("O7", 2, 0),
    ("O8", 0, 1),
    ("O9", 2, 4),
    ("O10", 1, 4),
    ("O11", 4, 2),
    ("O12", 2, 3),
];

const RETURNS: [[i32; 4]; 5] = [[0, 0, 1, 1], [0, 1, 1, 2], [2, 2, 3, 4], [2, 3, 3, 4], [2, 3, 4, 4]];

impl Profiles {
    fn draw(&mut self, count: i32) -> i32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i32::try_from((self.0 >> 33) % u64::try_from(count).unwrap()).unwrap()
    }

    fn noise(&mut self) -> i32 {
        self.draw(3) - 1
    }

    fn next(&mut self) -> Reading {
        let actor = match self.draw(10) {
            0..=3 => 0,
            4..=7 => 1,
            8 => 2,
            _ => 3,
        };
        let (help, ambition) = (self.draw(5), self.draw(5));
        let returned = RETURNS[usize::try_from(help).unwrap()][usize::try_from(self.draw(4)).unwrap()];
        let effort = (ambition + self.noise()).clamp(0, 4);
        let risk = if (1..=3).contains(&help) { ambition } else { ambition / 2 } + self.noise();
        let risk = (risk - self.draw(2)).clamp(0, 4);
        let horizon = (ambition + self.noise()).clamp(0, 4);
        let new = i32::midpoint(ambition, self.draw(5));
        let new = (new + self.noise()).clamp(0, 4);
        let (staff, core, use_) = (self.draw(5), self.draw(5), 1 + self.draw(4));
        let flows = self.flows(help, returned, risk);
        let families = self.families(actor, help, ambition);
        let levels = [
            ("sens", help),
            ("contrepartie", returned),
            ("intensite", effort),
            ("risque", risk),
            ("salaries", staff),
            ("innovation", new),
            ("coeur", core),
            ("horizon", horizon),
            ("utilite", use_),
        ];
        let given = catalog().criteria.iter().map(|criterion| match criterion.id.as_str() {
            "flux" => Some(Given::Ticked(flows)),
            id => levels
                .iter()
                .find(|(name, _)| *name == id)
                .map(|(_, level)| Given::Level(u8::try_from(*level).unwrap())),
        });
        Reading { given: given.collect(), families }
    }

    fn flows(&mut self, help: i32, returned: i32, risk: i32) -> u32 {
        let fits = [
            ("don", returned <= 1),
            ("temps_biens", help <= 2),
            ("co_invest", risk >= 2 && (1..=3).contains(&help)),
            ("client_tiers", returned >= 2 && (1..=3).contains(&help)),
            ("achat", returned >= 2 && help >= 2),
            ("aucun", risk <= 1 && returned <= 3),
        ];
        let fits: Vec<&str> = fits.into_iter().filter(|(_, fits)| *fits).map(|(id, _)| id).collect();
        let pick =
            |profiles: &mut Self| fits[usize::try_from(profiles.draw(i32::try_from(fits.len()).unwrap())).unwrap()];
        let one = pick(self);
        let other = if self.draw(2) == 1 { pick(self) } else { one };
        let alone = [one, other].contains(&"aucun");
        bit(one) | if alone { 0 } else { bit(other) }
    }

    fn families(&mut self, actor: usize, help: i32, ambition: i32) -> Vec<usize> {
        let mut pool: Vec<&str> = SQUARES[actor].split(' ').collect();
        let weight = |id: &str| {
            let (_, direction, reach) = FAMILIES.iter().find(|(name, ..)| *name == id).unwrap();
            1 + (4 - (direction - help).abs()) + (4 - (reach - ambition).abs())
        };
        (0..3)
            .map(|_| {
                let mut drawn = self.draw(pool.iter().map(|id| weight(id)).sum());
                let mut place = 0;
                while drawn >= weight(pool[place]) {
                    drawn -= weight(pool[place]);
                    place += 1;
                }
                family_index(catalog(), &FamilyId::from(pool.remove(place))).unwrap()
            })
            .collect()
    }
}

fn bit(flow: &str) -> u32 {
    let flux = catalog().criterion(&"flux".into()).unwrap();
    let boussole::domain::catalog::criterion::Answers::Choices(choices) = &flux.answers else { panic!() };
    1 << choices.options.iter().position(|option| option.id.as_str() == flow).unwrap()
}

#[test]
fn the_profiles_are_those_of_the_definition() {
    let ids = ["sens", "contrepartie", "intensite", "risque", "salaries", "innovation", "coeur", "horizon", "utilite"];
    let places = ids.map(|id| catalog().criteria.iter().position(|criterion| criterion.id.as_str() == id).unwrap());
    let flux = catalog().criteria.iter().position(|criterion| criterion.id.as_str() == "flux").unwrap();
    let mut profiles = Profiles(SEED);
    for (families, levels, flows) in [
        (["O9", "O10", "O7"], [1, 2, 4, 3, 1, 2, 1, 4, 1], bit("client_tiers") | bit("temps_biens")),
        (["O11", "O12", "O3"], [2, 3, 4, 2, 2, 2, 2, 4, 2], bit("temps_biens")),
        (["O7", "O12", "O6"], [2, 3, 0, 1, 0, 2, 4, 0, 1], bit("achat")),
    ] {
        let profile = profiles.next();
        assert_eq!(profile.families, families.map(|id| family_index(catalog(), &id.into()).unwrap()));
        assert_eq!(places.map(|place| profile.given[place]), levels.map(|level| Some(Given::Level(level))));
        assert_eq!(profile.given[flux], Some(Given::Ticked(flows)));
    }
}

#[test]
fn no_model_is_first_too_often_nor_too_seldom_over_coherent_profiles() {
    let matrix = Matrix::new(catalog());
    let open = vec![true; matrix.rows.len()];
    let mut wins = vec![0_u32; matrix.rows.len()];
    let mut profiles = Profiles(SEED);
    for _ in 0..PROFILES {
        wins[first(&matrix, &profiles.next(), &open).unwrap()] += 1;
    }
    let shares: Vec<_> =
        matrix.rows.iter().zip(&wins).map(|(row, wins)| (row.model.as_str(), wins * 10_000 / PROFILES)).collect();
    assert!(shares.iter().all(|(_, share)| SHARES.contains(share)), "hundredths of a percent: {shares:?}");
}
