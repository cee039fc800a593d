//! Samples of several kinds of request, taken in turns, and their medians.

use std::time::Duration;

use crate::visitor::{Form, Visitor};
use crate::{claimed, free, owned};

/// How often each is asked, and how often before it counts.
const SAMPLES: usize = 60;
const WARM_UP: usize = 3;
/// The slowest median may be this many times the fastest, and this much more.
const RATIO: f64 = 1.25;
const SLACK: Duration = Duration::from_millis(2);
/// A difference that is there is there each time; one that the machine made is not.
const TRIES: usize = 3;

type Ask = Box<dyn Fn(usize) -> Form>;

struct Case {
    name: &'static str,
    status: u16,
    ask: Ask,
}

/// Requests whose answers must take equally long.
pub struct Comparison {
    name: &'static str,
    cases: Vec<Case>,
    /// How many were asked so far: each request is another one.
    asked: usize,
}

impl Comparison {
    /// An empty one.
    pub fn new(name: &'static str) -> Self {
        Self { name, cases: Vec::new(), asked: 0 }
    }

    /// Adds a kind of request: what it is answered with, and how the n-th looks.
    pub fn case(mut self, name: &'static str, status: u16, ask: impl Fn(usize) -> Form + 'static) -> Self {
        self.cases.push(Case { name, status, ask: Box::new(ask) });
        self
    }

    /// The same request about an address that is free, that somebody owns, that somebody waits for.
    pub fn by_address(name: &'static str, status: u16, ask: impl Fn(&str) -> Form + Copy + 'static) -> Self {
        Self::new(name)
            .case("nobody's address", status, move |n| ask(&free(n)))
            .case("somebody's address", status, move |n| ask(&owned(n)))
            .case("an address that waits", status, move |n| ask(&claimed(n)))
    }

    /// Measures, says what came of it, and whether all take equally long.
    pub fn holds(&mut self, visitor: &Visitor) -> bool {
        (0..TRIES).any(|_| self.holds_now(visitor))
    }

    fn holds_now(&mut self, visitor: &Visitor) -> bool {
        let medians = self.medians(visitor);
        let (fastest, slowest) = (medians.iter().min().unwrap(), medians.iter().max().unwrap());
        let alike = *slowest <= fastest.mul_f64(RATIO) + SLACK;
        println!("{}: {}", self.name, if alike { "alike" } else { "DIFFERENT" });
        for (case, median) in self.cases.iter().zip(&medians) {
            println!("  {:<36}{:>8.2} ms", case.name, median.as_secs_f64() * 1000.0);
        }
        alike
    }

    fn medians(&mut self, visitor: &Visitor) -> Vec<Duration> {
        let mut times = vec![Vec::new(); self.cases.len()];
        for round in 0..WARM_UP + SAMPLES {
            // In turns, and each time another one first: whatever else the machine does meets all of them.
            for at in 0..self.cases.len() {
                let at = (at + round) % self.cases.len();
                let case = &self.cases[at];
                let answer = visitor.send(&(case.ask)(self.asked));
                assert_eq!(answer.status, case.status, "{}: {}", self.name, case.name);
                if round >= WARM_UP {
                    times[at].push(answer.took);
                }
            }
            self.asked += 1;
        }
        let median = |mut times: Vec<Duration>| {
            times.sort();
            times[times.len() / 2]
        };
        times.into_iter().map(median).collect()
    }
}
