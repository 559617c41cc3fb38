// A server that speaks HTTP/2 alone. Arguments: a file with key and certificate (PKCS12), its password.
// Says on a line of its own on which port it listens, and how each stream ends.
import { createSecureServer, constants } from 'node:http2';
import { readFileSync } from 'node:fs';

const [store, passphrase] = process.argv.slice(2);
const server = createSecureServer({ pfx: readFileSync(store), passphrase, allowHTTP1: false });

const answers = {
	'/stream': stream => {
		stream.respond({ ':status': 200, 'content-type': 'text/event-stream' });
		let sent = 0;
		const timer = setInterval(() => {
			if (stream.destroyed) {
				clearInterval(timer);
			} else if (sent === 50) {
				clearInterval(timer);
				stream.end('data: [DONE]\n\n');
			} else {
				stream.write(`data: {"event":${sent++},"text":"üñí 😀"}\n\n`);
			}
		}, 2);
	},
	'/endless': stream => {
		stream.respond({ ':status': 200, 'content-type': 'text/event-stream' });
		stream.write('data: first\n\n');
	},
	'/refused': stream => {
		stream.respond({ ':status': 400, 'content-type': 'application/json' });
		stream.end('{"error":{"message":"no such model"}}');
	},
	'/torn': stream => {
		stream.respond({ ':status': 200, 'content-type': 'text/event-stream' });
		stream.write('data: first\n\n', () => stream.close(constants.NGHTTP2_INTERNAL_ERROR));
	},
};

server.on('stream', (stream, headers) => {
	const body = [];
	stream.on('error', () => {
		// 'close' tells of it
	});
	stream.on('close', () => console.log(`closed ${headers[':path']} ${stream.rstCode}`));
	stream.on('data', piece => body.push(piece));
	stream.on('end', () => {
		console.log(`got ${headers[':path']} ${headers[':method']} ${Buffer.concat(body).toString()}`);
		answers[headers[':path']](stream);
	});
});
server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));
