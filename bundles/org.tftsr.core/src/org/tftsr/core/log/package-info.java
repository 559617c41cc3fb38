/** Log files that belong to issues, and where the text of a log comes from. */
package org.tftsr.core.log;
