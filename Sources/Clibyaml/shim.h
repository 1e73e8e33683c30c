// libyaml's header.
#ifndef RESVER_CLIBYAML_H
#define RESVER_CLIBYAML_H
#include <yaml.h>
#endif
