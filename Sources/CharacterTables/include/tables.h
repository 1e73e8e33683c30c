// Characters of the encodings of old, for a program that must not call the system's iconv (scripts/encoding-tables).
#pragma once

#include <stdint.h>

/// Characters that count on together in both: `from`, `from + 1`, … are `to`, `to + 1`, ….
struct character_run {
  uint32_t from, to, count;
};

/// The runs of an encoding, by its name in iconv, sorted: from its codes to Unicode, or back. None for an unknown name.
///
/// A code is its bytes as a number; one of four bytes, which only GB18030 has, is 0x1000000 and its place among them.
const struct character_run *character_runs(const char *encoding, int back, int *count);
