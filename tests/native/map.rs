//! The small map and the short sort, held against std's on thousands of random cases.

use std::collections::BTreeMap;

use boussole::domain::{
    map::Map,
    order::{sort_by, sort_by_key},
};
use proptest::{collection::vec, prelude::*};

/// What can be done to a map.
#[derive(Clone, Debug)]
enum Step {
    Insert(u8, u16),
    Remove(u8),
    Change(u8, u16),
    Retain(u16),
    Clear,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => (0..20_u8, any::<u16>()).prop_map(|(key, value)| Step::Insert(key, value)),
        4 => (0..20_u8).prop_map(Step::Remove),
        2 => (0..20_u8, any::<u16>()).prop_map(|(key, value)| Step::Change(key, value)),
        1 => any::<u16>().prop_map(Step::Retain),
        1 => Just(Step::Clear),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_small_map_does_what_the_tree_of_std_does(steps in vec(step(), 0..60)) {
        let (mut map, mut tree) = (Map::new(), BTreeMap::new());
        for step in steps {
            match step {
                Step::Insert(key, value) => prop_assert_eq!(map.insert(key, value), tree.insert(key, value)),
                Step::Remove(key) => prop_assert_eq!(map.remove(&key), tree.remove(&key)),
                Step::Change(key, value) => {
                    prop_assert_eq!(map.get_mut(&key).is_some(), tree.contains_key(&key));
                    if let Some(present) = map.get_mut(&key) {
                        *present = value;
                    }
                    if let Some(present) = tree.get_mut(&key) {
                        *present = value;
                    }
                }
                Step::Retain(least) => {
                    map.retain(|_, value| *value >= least);
                    tree.retain(|_, value| *value >= least);
                }
                Step::Clear => {
                    map.clear();
                    tree.clear();
                }
            }
            prop_assert_eq!(map.len(), tree.len());
            prop_assert_eq!(map.is_empty(), tree.is_empty());
            prop_assert!(map.iter().eq(tree.iter()));
            prop_assert!(map.keys().eq(tree.keys()));
            prop_assert!(map.values().eq(tree.values()));
            prop_assert!((0..20_u8).all(|key| map.get(&key) == tree.get(&key) && map.contains_key(&key) == tree.contains_key(&key)));
        }
    }

    #[test]
    fn a_map_is_written_and_read_as_the_tree_of_std_is(entries in vec((0..20_u8, any::<u16>()), 0..30)) {
        let map: Map<u8, u16> = entries.iter().copied().collect();
        let tree: BTreeMap<u8, u16> = entries.into_iter().collect();
        let text = serde_json::to_string(&tree).unwrap();
        prop_assert_eq!(&serde_json::to_string(&map).unwrap(), &text);
        prop_assert_eq!(serde_json::from_str::<Map<u8, u16>>(&text).unwrap(), map);
    }

    #[test]
    fn the_short_sort_orders_and_keeps_equals_in_order(list in vec((0..6_u8, any::<u16>()), 0..50)) {
        let (mut ours, mut theirs) = (list.clone(), list.clone());
        sort_by_key(&mut ours, |(key, _)| *key);
        theirs.sort_by_key(|(key, _)| *key);
        prop_assert_eq!(&ours, &theirs);
        let (mut ours, mut theirs) = (list.clone(), list);
        sort_by(&mut ours, |one, other| other.0.cmp(&one.0));
        theirs.sort_by_key(|(key, _)| std::cmp::Reverse(*key));
        prop_assert_eq!(ours, theirs);
    }
}
