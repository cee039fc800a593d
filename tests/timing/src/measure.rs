//! Measures several kinds of requests in turns, and compares each with each: the median of the differences within a turn, so
//! that what slows down the machine for a while slows down both.

use std::time::Duration;

use crate::visitor::{Form, Visitor};
use crate::{known, unconfirmed, unknown};

/// How many times each request is measured, after this many unmeasured ones.
const SAMPLES: usize = 80;
const WARM_UP: usize = 3;
/// One kind may take longer than another by this part of its median, or by this duration.
const RATIO: f64 = 0.1;
const SLACK: Duration = Duration::from_micros(300);
/// A real difference shows every time, noise does not.
const TRIES: usize = 3;
/// How many requests of one kind are sent at most: each is about another person, because the second one about the same
/// person may be answered otherwise.
pub const MOST: usize = TRIES * (WARM_UP + SAMPLES);

type Ask = Box<dyn Fn(usize) -> Form>;

struct Case {
    name: &'static str,
    status: u16,
    ask: Ask,
}

/// Requests whose responses must take equally long.
pub struct Comparison {
    name: &'static str,
    cases: Vec<Case>,
    /// How many requests were sent so far. Every request differs.
    asked: usize,
}

impl Comparison {
    /// A comparison without cases.
    pub fn new(name: &'static str) -> Self {
        Self { name, cases: Vec::new(), asked: 0 }
    }

    /// Adds a kind of request: the expected status, and the n-th request.
    pub fn case(mut self, name: &'static str, status: u16, ask: impl Fn(usize) -> Form + 'static) -> Self {
        self.cases.push(Case { name, status, ask: Box::new(ask) });
        self
    }

    /// The same request for an unknown, a known and an unconfirmed address.
    pub fn by_address(name: &'static str, status: u16, ask: impl Fn(&str) -> Form + Copy + 'static) -> Self {
        Self::new(name)
            .case("an unknown address", status, move |n| ask(&unknown(n)))
            .case("a known address", status, move |n| ask(&known(n)))
            .case("an unconfirmed address", status, move |n| ask(&unconfirmed(n)))
    }

    /// Measures and prints the results. Returns whether all take equally long.
    pub fn are_alike(&mut self, visitor: &Visitor) -> bool {
        (0..TRIES).any(|_| self.are_alike_once(visitor))
    }

    fn are_alike_once(&mut self, visitor: &Visitor) -> bool {
        let times = self.measure(visitor);
        let of_each: Vec<_> = times.iter().map(|times| median(times.clone())).collect();
        let mut alike = true;
        for (at, one) in times.iter().enumerate() {
            for (other_at, other) in times.iter().enumerate().skip(at + 1) {
                let difference = median(one.iter().zip(other).map(|(a, b)| a - b).collect()).abs();
                let allowed = (of_each[at].min(of_each[other_at]) * RATIO).max(SLACK.as_secs_f64());
                alike &= difference <= allowed;
            }
        }
        println!("{}: {}", self.name, if alike { "alike" } else { "DIFFERENT" });
        for (case, median) in self.cases.iter().zip(&of_each) {
            println!("  {:<36}{:>8.2} ms", case.name, median * 1000.0);
        }
        alike
    }

    /// The seconds that each request took, for each case.
    fn measure(&mut self, visitor: &Visitor) -> Vec<Vec<f64>> {
        let mut times = vec![Vec::new(); self.cases.len()];
        for round in 0..WARM_UP + SAMPLES {
            // In every order, because a request may leave work that slows down the next one.
            for at in 0..self.cases.len() {
                let turned = (at + round / 2) % self.cases.len();
                let at = if round % 2 == 0 { turned } else { self.cases.len() - 1 - turned };
                let case = &self.cases[at];
                let answer = visitor.send(&(case.ask)(self.asked));
                assert_eq!(answer.status, case.status, "{}: {}", self.name, case.name);
                if round >= WARM_UP {
                    times[at].push(answer.took.as_secs_f64());
                }
            }
            self.asked += 1;
        }
        times
    }
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}
