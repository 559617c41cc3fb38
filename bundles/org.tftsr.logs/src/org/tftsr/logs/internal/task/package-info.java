/** What is being done with a log. */
package org.tftsr.logs.internal.task;
