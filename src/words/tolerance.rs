//! How much a tendon bears, in words: odds as people say them, and what is missing for a curve.

use super::Words;
use crate::assessment::tolerance::{Curve, Estimate, Judged, Tolerance};

/// Below this nobody tells one chance from another.
const HARDLY: f64 = 0.02;

impl Words {
    /// "about 1 in 8, between 1 in 20 and 1 in 4".
    pub fn odds(&self, estimate: Estimate) -> String {
        let args = [
            ("likely", self.about(estimate.likely).into()),
            ("low", self.one_in(estimate.low).into()),
            ("high", self.one_in(estimate.high).into()),
        ];
        self.say_with("odds", &args)
    }

    /// "about 1 in 8"; what is hardly any or nearly all is not said to be about that.
    fn about(&self, probability: f64) -> String {
        let said = self.one_in(probability);
        let is_plain = (HARDLY..=1.0 - HARDLY).contains(&probability);
        if is_plain { self.say_with("odds-about", &[("odds", said.into())]) } else { said }
    }

    /// "1 in 8"; above a half "7 in 10".
    fn one_in(&self, probability: f64) -> String {
        match probability {
            p if p < HARDLY => self.say("odds-hardly"),
            p if p > 1.0 - HARDLY => self.say("odds-nearly-always"),
            p if p < 0.5 => self.say_with("odds-one-in", &[("n", (1.0 / p).round().into())]),
            p => self.say_with("odds-in-ten", &[("n", (p * 10.0).round().min(9.0).into())]),
        }
    }

    /// What a tolerance says in a sentence: where half and where one in five would be too high, or what
    /// is missing.
    pub fn tolerance(&self, tolerance: &Tolerance) -> String {
        match tolerance {
            Tolerance::Enough(curve) => self.curve(curve),
            Tolerance::NotEnough(judged) => self.not_enough(*judged),
            Tolerance::Suppressed => self.say("tolerance-suppressed"),
        }
    }

    fn curve(&self, curve: &Curve) -> String {
        let (half, fifth) = (curve.load_at(0.5), curve.load_at(0.2));
        let said = |load: f64| self.number(load.round()).into();
        self.say_with(
            "tolerance-curve",
            &[
                ("half", said(half.likely)),
                ("half-low", said(half.low)),
                ("half-high", said(half.high)),
                ("fifth", said(fifth.likely)),
                ("fifth-low", said(fifth.low)),
                ("fifth-high", said(fifth.high)),
                ("days", curve.judged.days().into()),
                ("too-high", curve.judged.too_high.into()),
            ],
        )
    }

    fn not_enough(&self, judged: Judged) -> String {
        let missing = judged.missing();
        let parts = [
            ("tolerance-missing-days", missing.days),
            ("tolerance-missing-tolerated", missing.tolerated),
            ("tolerance-missing-too-high", missing.too_high),
        ];
        let missing = parts.into_iter().filter(|(_, n)| *n > 0).map(|(id, n)| self.say_with(id, &[("n", n.into())]));
        let missing = missing.collect::<Vec<_>>().join(", ");
        self.say_with("tolerance-not-enough", &[("days", judged.days().into()), ("missing", missing.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odds_are_said_as_people_say_them() {
        let words = Words::english();
        let said = |p| words.one_in(p);
        assert_eq!(said(0.125), "1 in 8");
        assert_eq!(said(0.49), "1 in 2");
        assert_eq!(said(0.66), "7 in 10");
        assert_eq!([said(0.001), said(0.999)], ["hardly any", "nearly all"]);
        let odds = words.odds(Estimate { likely: 0.125, low: 0.05, high: 0.25 });
        assert_eq!(odds, "about 1 in 8, between 1 in 20 and 1 in 4");
        let odds = words.odds(Estimate { likely: 0.99, low: 0.6, high: 1.0 });
        assert_eq!(odds, "nearly all, between 6 in 10 and nearly all");
    }
}
