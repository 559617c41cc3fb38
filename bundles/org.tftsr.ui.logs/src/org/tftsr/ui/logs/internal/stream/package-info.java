/** Text that comes piece by piece and is in no file, such as that of a console. */
package org.tftsr.ui.logs.internal.stream;
