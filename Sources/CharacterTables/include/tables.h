// Characters of legacy encodings, for a program that must not call the system's iconv (scripts/encoding-tables).
#pragma once

#include <stdint.h>

/// A run of `count` consecutive characters: `from + n` is `to + n`, as in 0xB0A1 to U+554A in GB18030.
struct character_run {
  uint32_t from, to, count;
};

/// Returns the sorted runs of an encoding, by its name in iconv: from its codes to Unicode, or back; null for an unknown name.
///
/// A code of up to three bytes is their big-endian number. A code of four bytes, which only GB18030 has, is 0x1000000 plus its
/// position among those codes, from 0.
const struct character_run *character_runs(const char *encoding, int back, int *count);
