/** What the views and editors share: services, jobs, problems, images, colours and the commands between them. */
package org.tftsr.ui;
