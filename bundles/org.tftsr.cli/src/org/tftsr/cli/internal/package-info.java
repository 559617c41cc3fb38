/** The command line: one class for each noun, one method for each verb. */
package org.tftsr.cli.internal;
