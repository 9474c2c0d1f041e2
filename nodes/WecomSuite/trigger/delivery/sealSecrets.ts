/** Elements of an event that open something → sealed, before they enter an item: n8n keeps items for months. */
import type { IDataObject } from 'n8n-workflow';
import type { Fields } from '../../protocol/catalogue/fields';
import { sealText, type SealKey } from '../../suite/seals/sealed';
import { isRecord } from '../../shared/narrow';

/** Of events that no row describes: an access token speaks for a whole corp, whatever it came with. */
const TOKEN = /access_?token$/i;

/** What the row marks as secret, and every access token. The fields of the API node open it again. */
export function sealSecrets(event: IDataObject, fields: Fields, owner: SealKey): IDataObject {
	const sealed = (name: string, value: IDataObject[string]): IDataObject[string] => {
		const field = fields[name];
		const isSecret = field?.secret === true || TOKEN.test(name);
		if (typeof value === 'string' && value !== '' && isSecret)
			return sealText(value, owner, 'value');
		const inner = field?.kind === 'repeated' ? field.of : field;
		const below = inner?.kind === 'nested' ? inner.fields : {};
		if (Array.isArray(value))
			return value.map((one: unknown) => (isRecord(one) ? sealSecrets(one, below, owner) : one));
		return isRecord(value) ? sealSecrets(value, below, owner) : value;
	};
	return Object.fromEntries(
		Object.entries(event).map(([name, value]) => [name, sealed(name, value)]),
	);
}
