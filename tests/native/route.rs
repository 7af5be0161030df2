//! Fragments and pages: every page has its fragment, and every fragment a reading.

use boussole::{
    domain::id::ModelId,
    route::{COMPARED_AT_MOST, Route},
};
use proptest::{collection::vec, prelude::*};

/// Every page that carries no name, with its fragment and whether it needs the dossier.
const PAGES: [(Route, &str, bool); 30] = [
    (Route::Home, "#/", false),
    (Route::Who, "#/vous", true),
    (Route::Objectives, "#/objectifs", true),
    (Route::Short, "#/modele", true),
    (Route::Precise, "#/preciser", true),
    (Route::Means, "#/moyens", true),
    (Route::Partner, "#/partenaire", true),
    (Route::Territory, "#/territoire", true),
    (Route::Result, "#/resultat", true),
    (Route::Maturity, "#/maturite", true),
    (Route::Levers, "#/leviers", true),
    (Route::Evaluation, "#/evaluer", true),
    (Route::Plan, "#/plan", true),
    (Route::Why, "#/pourquoi", false),
    (Route::Examples, "#/exemples", false),
    (Route::Tools, "#/outils", false),
    (Route::Lessons, "#/se-former", true),
    (Route::Glossary, "#/glossaire", false),
    (Route::Models, "#/modeles", false),
    (Route::Compare(Vec::new()), "#/comparer", false),
    (Route::Paper, "#/papier", false),
    (Route::Entry, "#/saisie", true),
    (Route::Files, "#/fichiers", true),
    (Route::Portable, "#/emporter", false),
    (Route::Dossiers, "#/dossiers", false),
    (Route::Data, "#/donnees", false),
    (Route::Since, "#/evolution", true),
    (Route::About, "#/a-propos", false),
    (Route::Accessibility, "#/accessibilite", false),
    (Route::SiteMap, "#/plan-du-site", false),
];

fn ids(names: &[&str]) -> Vec<ModelId> {
    names.iter().map(|name| ModelId::from(*name)).collect()
}

/// Pages that carry a name or a code, with their fragment.
fn named() -> Vec<(Route, &'static str, bool)> {
    vec![
        (Route::Model("rd-sociale".into()), "#/modeles/rd-sociale", false),
        (Route::Model("inconnu".into()), "#/modeles/inconnu", false),
        (Route::Compare(ids(&["rd-sociale"])), "#/comparer/rd-sociale", false),
        (Route::Compare(ids(&["rd-sociale", "modele-hybride", "a"])), "#/comparer/rd-sociale,modele-hybride,a", false),
        (Route::Lesson("les-categories".into()), "#/se-former/les-categories", true),
        (Route::Lesson("inconnue".into()), "#/se-former/inconnue", true),
        (Route::Shared("Ab0-_".to_owned()), "#/r/Ab0-_", false),
        (Route::Facing("Ab0-_".to_owned()), "#/face-a-face/Ab0-_", true),
        (Route::Unknown("/nulle-part".to_owned()), "#/nulle-part", false),
        (Route::Unknown("/vous/ici".to_owned()), "#/vous/ici", false),
        (Route::Unknown("/pourquoi/ici".to_owned()), "#/pourquoi/ici", false),
        (Route::Unknown("/r".to_owned()), "#/r", false),
        (Route::Unknown("/face-a-face/".to_owned()), "#/face-a-face/", false),
        (Route::Unknown("/Vous".to_owned()), "#/Vous", false),
        (Route::Unknown("///".to_owned()), "#///", false),
    ]
}

#[test]
fn each_page_has_its_fragment_and_each_fragment_its_page() {
    for (route, fragment, needs_dossier) in PAGES.into_iter().chain(named()) {
        assert_eq!(route.fragment(), fragment);
        assert_eq!(Route::parse(fragment).as_ref(), Some(&route), "{fragment}");
        assert_eq!(Route::parse(&fragment[1..]).as_ref(), Some(&route), "{fragment} without its #");
        assert_eq!(route.needs_dossier(), needs_dossier, "{fragment}");
    }
}

#[test]
fn a_fragment_may_be_written_otherwise() {
    let cases = [
        ("", Route::Home),
        ("#", Route::Home),
        ("/", Route::Home),
        ("#/vous/", Route::Who),
        ("#/modeles/", Route::Models),
        ("#/se-former/", Route::Lessons),
        ("#/comparer/", Route::Compare(Vec::new())),
        ("#/comparer/,,a,", Route::Compare(ids(&["a"]))),
    ];
    for (fragment, route) in cases {
        assert_eq!(Route::parse(fragment), Some(route), "{fragment}");
    }
}

#[test]
fn an_anchor_is_no_route() {
    for anchor in ["#contenu", "contenu", "#r-etapes", "#vous", "# /vous", "##/vous", "#?/", "é"] {
        assert_eq!(Route::parse(anchor), None, "{anchor}");
    }
}

#[test]
fn no_more_than_three_models_are_compared_each_once() {
    let cases: [(&str, &[&str]); 5] = [
        ("a,b,c,d", &["a", "b", "c"]),
        ("a,a,a,b", &["a", "b"]),
        ("c,b,c,a,d", &["c", "b", "a"]),
        ("a,,b", &["a", "b"]),
        (",", &[]),
    ];
    for (written, compared) in cases {
        assert_eq!(Route::parse(&format!("#/comparer/{written}")), Some(Route::Compare(ids(compared))), "{written}");
    }
}

fn any_route() -> impl Strategy<Value = Route> {
    let page = proptest::sample::select(PAGES.map(|(route, _, _)| route).to_vec());
    let compared = vec("[a-z-]{1,8}", 0..=COMPARED_AT_MOST).prop_map(|names| {
        let mut once: Vec<ModelId> = Vec::new();
        for name in names.iter().map(|name| ModelId::from(name.as_str())) {
            if !once.contains(&name) {
                once.push(name);
            }
        }
        Route::Compare(once)
    });
    prop_oneof![
        page,
        compared,
        "[a-z0-9-]{1,24}".prop_map(|name| Route::Model(name.as_str().into())),
        "[a-z0-9-]{1,24}".prop_map(|name| Route::Lesson(name.as_str().into())),
        "[A-Za-z0-9_-]{1,80}".prop_map(Route::Shared),
        "[A-Za-z0-9_-]{1,80}".prop_map(Route::Facing),
        "/x[^#]{0,20}".prop_map(Route::Unknown),
    ]
}

proptest! {
    #[test]
    fn a_route_is_read_back_from_its_fragment(route in any_route()) {
        prop_assert_eq!(Route::parse(&route.fragment()), Some(route));
    }

    #[test]
    fn any_fragment_is_an_anchor_or_a_route_that_is_read_back(
        fragment in prop_oneof![
            ".*",
            "#?/?(vous|modeles|comparer|r|face-a-face|resultat|se-former|glossaire|fichiers|a-propos|x)?[/,#a-c%é ]{0,12}",
        ]
    ) {
        let bare = fragment.strip_prefix('#').unwrap_or(&fragment);
        match Route::parse(&fragment) {
            None => prop_assert!(!bare.is_empty() && !bare.starts_with('/')),
            Some(route) => {
                prop_assert!(bare.is_empty() || bare.starts_with('/'));
                if let Route::Unknown(text) = &route {
                    prop_assert_eq!(text, bare);
                }
                if let Route::Compare(models) = &route {
                    prop_assert!(models.len() <= COMPARED_AT_MOST);
                    let is_first = |place: usize| !models[..place].contains(&models[place]);
                    prop_assert!((0..models.len()).all(is_first));
                }
                prop_assert_eq!(Route::parse(&route.fragment()), Some(route));
            }
        }
    }
}

#[test]
fn the_journey_is_what_keeps_answers_save_lessons_files_paper_and_a_partner_beside_oneself() {
    for (route, fragment, needs_dossier) in PAGES.into_iter().chain(named()) {
        let is_beside = matches!(
            route,
            Route::Facing(_) | Route::Lessons | Route::Lesson(_) | Route::Entry | Route::Files | Route::Since
        );
        assert_eq!(route.is_on_journey(), needs_dossier && !is_beside, "{fragment}");
    }
}
