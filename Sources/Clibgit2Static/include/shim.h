#include "../../Clibgit2/shim.h"
