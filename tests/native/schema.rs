//! `docs/dossier.schema.json` says what saved files hold: a library that knows JSON Schema judges.

use boon::{Compiler, SchemaIndex, Schemas};
use boussole::{codec::save, content::catalog};
use serde_json::{Value, json};

use crate::any::{self, Dice};

const SCHEMA: &str = include_str!("../../docs/dossier.schema.json");

fn compiled() -> (Schemas, SchemaIndex) {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("http://boussole/dossier.json", serde_json::from_str(SCHEMA).unwrap()).unwrap();
    let index =
        compiler.compile("http://boussole/dossier.json", &mut schemas).unwrap_or_else(|error| panic!("{error:#}"));
    (schemas, index)
}

#[test]
fn the_schema_accepts_what_is_saved_and_what_ever_was() {
    let (schemas, index) = compiled();
    let accepts = |text: &str| {
        let file: Value = serde_json::from_str(text).unwrap();
        schemas.validate(&file, index).unwrap_or_else(|error| panic!("{error:#}"));
    };
    for seed in 0..1_000 {
        accepts(&save::to_text(&any::dossier(catalog(), &mut Dice::Seed(seed))));
    }
    let folders = ["tests/data/saves", "tests/data/personas"];
    let mut count = 0;
    for folder in folders {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "json") {
                accepts(&std::fs::read_to_string(path).unwrap());
                count += 1;
            }
        }
    }
    assert!(count > 10, "{count}");
}

/// A change of a saved file at a place.
type Spoil = fn(&mut Value);

#[test]
fn the_schema_and_the_reader_refuse_the_same() {
    let (schemas, index) = compiled();
    let good: Value = serde_json::from_str(&save::to_text(&any::dossier(catalog(), &mut Dice::Seed(11)))).unwrap();
    let spoils: [Spoil; 12] = [
        |file| file["boussole"] = json!("3"),
        |file| file["boussole"] = json!(0),
        |file| file["autre"] = json!(1),
        |file| drop(file.as_object_mut().unwrap().remove("dossier")),
        |file| file["dossier"]["humeur"] = json!(1),
        |file| file["dossier"]["edition"] = json!(-1),
        |file| file["dossier"]["edition"] = json!(70_000),
        |file| file["dossier"]["who"]["kind"] = json!("banque"),
        |file| file["dossier"]["own"]["levels"] = json!({ "sens": { "known": 7 } }),
        |file| file["dossier"]["own"]["objectives"] = json!(["a", "a"]),
        |file| file["dossier"]["activities"] = json!({ "x": { "who": "y" } }),
        |file| file["dossier"]["plan"]["actions"] = json!([{ "id": 1, "status": "peut-être" }]),
    ];
    assert!(schemas.validate(&good, index).is_ok());
    for (place, spoil) in spoils.iter().enumerate() {
        let mut file = good.clone();
        spoil(&mut file);
        assert!(schemas.validate(&file, index).is_err(), "{place}");
        assert!(save::from_text(&file.to_string()).is_err(), "{place}");
    }
}
