import { addressIn, bodyIn } from '../../../../nodes/WecomSuite/action/callback/pasted';
import { readQuery } from '../../../../nodes/WecomSuite/protocol/callback/query';

const ADDRESS =
	'https://n8n.example.com/webhook/x?msg_signature=0a1b&timestamp=1760000000&nonce=n0nce&echostr=aA%2B%2F%3D';
const QUERY = [...readQuery(ADDRESS)];
const PATH = ADDRESS.slice('https://n8n.example.com'.length);

describe('the address in what was pasted', () => {
	it.each([
		['alone', ADDRESS],
		['in quotes', `'${ADDRESS}'`],
		['a query alone', ADDRESS.slice(ADDRESS.indexOf('?'))],
		['a query without its mark', ADDRESS.slice(ADDRESS.indexOf('?') + 1)],
		['D5: a JSON log line', `{"level":"info","url":"${ADDRESS.replaceAll('&', '\\u0026')}","n":1}`],
		['D5: JSON inside JSON', JSON.stringify(JSON.stringify({ url: ADDRESS }))],
		['D5: escaped slashes', `{"uri":"${ADDRESS.replaceAll('/', '\\/')}"}`],
		['D5: HTML', ADDRESS.replaceAll('&', '&amp;')],
		['D5: joined by %26', ADDRESS.replaceAll('&', '%26')],
		['a line of nginx', `10.0.0.1 - - [09/Oct/2025] "POST ${PATH} HTTP/1.1" 403 7 "-" "Mozilla"`],
		['a referrer with a query in front', `"https://a.example/?b=c" "GET ${PATH} HTTP/1.1"`],
		['D5: curl -v', `* Connected\n> POST ${PATH} HTTP/1.1\n> Host: n8n.example.com\n>`],
		[
			'D5: a shell',
			`curl https://n8n.example.com/webhook/x${ADDRESS.slice(ADDRESS.indexOf('?')).replace(/[?=&]/g, '\\$&')}`,
		],
	])('is found: %s', (_, pasted) => {
		expect([...readQuery(addressIn(pasted))]).toEqual(QUERY);
	});

	it.each(['x', '?', '"', ' ', '\\', '%3D', '&amp;', 'a?', '\\u0026'])(
		'is found behind a megabyte of %j (issue 20, row 20)',
		(unit) => {
			const long = unit.repeat(1_000_000 / unit.length);
			expect(readQuery(addressIn(`${long} ${ADDRESS}`)).get('nonce')).toBe('n0nce');
			expect(() => addressIn(long)).not.toThrow();
		},
	);
});

describe('the body in what was pasted', () => {
	const XML = '<xml><Encrypt><![CDATA[aA+/=]]></Encrypt><AgentID a="b"></AgentID></xml>';
	const JSON_BODY = '{"encrypt":"aA+/="}';
	it.each([
		['as it is', XML, XML],
		['in double quotes', `"${XML}"`, XML],
		['in single quotes', `'${XML}'\n`, XML],
		['D5: as a JSON string', JSON.stringify(XML), XML],
		['D5: JSON as a JSON string', JSON.stringify(JSON_BODY), JSON_BODY],
		['D5: JSON with escaped quotes', JSON_BODY.replaceAll('"', '\\"'), JSON_BODY],
		['JSON', JSON_BODY, JSON_BODY],
		['D5: as HTML shows it', XML.replaceAll('<', '&lt;').replaceAll('>', '&gt;'), XML],
	])('is read: %s', (_, pasted, body) => {
		expect(bodyIn(pasted)).toBe(body);
	});
});
