/** How tests use a real workbench: by commands, by what can be seen, and with services in the place of real ones. */
package org.tftsr.ui.testsupport;
