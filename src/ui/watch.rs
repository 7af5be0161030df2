//! Values that follow signals and tell only real changes.
//!
//! Leptos' memo, once for all types: a memo of its own for each type of value would weigh 1 kB of
//! the page, and there are some thirty.

use std::{any::Any, marker::PhantomData, sync::Arc};

use leptos::prelude::{Get, GetUntracked, Memo, Track};

/// A value computed from signals, and computed again when they change.
pub struct Watched<T>(Memo<Value>, PhantomData<fn() -> T>);

impl<T> Clone for Watched<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Watched<T> {}

/// A value of any type that can be compared with another of its type.
#[derive(Clone)]
struct Value(Arc<dyn Comparable>);

trait Comparable: Any + Send + Sync {
    fn is(&self, other: &dyn Any) -> bool;
    fn any(&self) -> &dyn Any;
}

impl<T: PartialEq + Send + Sync + 'static> Comparable for T {
    fn is(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<T>().is_some_and(|other| other == self)
    }

    fn any(&self) -> &dyn Any {
        self
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        self.0.is((*other.0).any())
    }
}

/// Watches what `compute` reads.
#[must_use]
pub fn watch<T: PartialEq + Send + Sync + 'static>(compute: impl Fn() -> T + Send + Sync + 'static) -> Watched<T> {
    let compute: Box<dyn Fn() -> Value + Send + Sync> = Box::new(move || Value(Arc::new(compute())));
    Watched(memo(compute), PhantomData)
}

#[inline(never)]
fn memo(compute: Box<dyn Fn() -> Value + Send + Sync>) -> Memo<Value> {
    Memo::new(move |_| compute())
}

impl<T: 'static> Watched<T> {
    /// Reads the value, and follows it.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(of(&*self.0.get().0))
    }

    /// Reads the value without following it.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(of(&*self.0.get_untracked().0))
    }

    /// Follows the value without reading it.
    pub fn track(self) {
        self.0.track();
    }

    /// The value, without following it.
    #[must_use]
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }

    /// The value; follows it.
    #[must_use]
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }
}

#[allow(clippy::expect_used, reason = "`watch` is the only way to make a `Watched<T>`, and puts a `T` there")]
fn of<T: 'static>(value: &dyn Comparable) -> &T {
    value.any().downcast_ref().expect("a watched value has the type it was made with")
}
