# What a tendon bears.

odds = { $likely }, between { $low } and { $high }
odds-about = about { $odds }
odds-one-in = 1 in { $n }
odds-in-ten = { $n } in 10
odds-hardly = hardly any
odds-nearly-always = nearly all
bearing-what-if = Load of the day { $load }: of days like this { $odds }, would be too high for you now. It informs; the zones decide.

tolerance-title = What the tendon bears now
tolerance-curve = At a load of { $half } half of all days would be too high (band { $half-low } to { $half-high }), at { $fifth } one in five (band { $fifth-low } to { $fifth-high }). It rests on { $days } judged days, { $too-high } of them too high; the band holds 80 %.
tolerance-not-enough = Not enough data: { $days ->
    [one] 1 day with a load has been judged.
   *[other] { $days } days with a load have been judged.
} Still missing: { $missing }.
tolerance-missing-days = { $n ->
    [one] 1 more judged day
   *[other] { $n } more judged days
}
tolerance-missing-tolerated = { $n ->
    [one] 1 more tolerated day
   *[other] { $n } more tolerated days
}
tolerance-missing-too-high = { $n ->
    [one] 1 more day that was too high
   *[other] { $n } more days that were too high
}
tolerance-suppressed = Hidden while a red flag is up.
tolerance-axes = Along: load of the day. Up: how many of such days would be too high. The line is most likely, the band holds 80 %.
tolerance-load = Load { $load }
tolerance-remark = Your own days against their loads, older ones counting half every 42 days (our choice). When what you bear falls, it lags behind, and it does not know what of yesterday is still felt. It never unlocks anything and overrides no zone.
trends-half-too-high = Behind the bars, where half of all days would be too high for the tendon now (80 % band).
