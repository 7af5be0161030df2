//! Sorting of short lists, by insertion and stable.
//!
//! Rejected: the sorts of std, which weigh about 4 kB in the page for each type they sort. Lists
//! here have at most some forty elements.

use std::cmp::Ordering;

/// Sorts by a comparison; equal elements keep their order.
pub fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    for end in 1..list.len() {
        let mut place = end;
        while let Some(before) = place.checked_sub(1) {
            match (list.get(before), list.get(place)) {
                (Some(one), Some(other)) if compare(one, other) == Ordering::Greater => list.swap(before, place),
                _ => break,
            }
            place = before;
        }
    }
}

/// Sorts by a key; equal elements keep their order.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(list, |one, other| key(one).cmp(&key(other)));
}
