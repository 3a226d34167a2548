#include <graphviz/gvc.h>
#include <graphviz/cgraph.h>

// Exported by libgvc, but missing from its headers: the folder that holds the plugins.
extern char *gvconfig_libdir(GVC_t *gvc);
