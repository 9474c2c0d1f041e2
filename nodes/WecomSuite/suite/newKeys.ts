/** A random Token and EncodingAESKey, as the button of WeCom's console makes them (`/document/path/90968`). */
import { randomInt } from 'node:crypto';

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** The last of 43 characters carries four bits; these leave its two spare bits zero, for decoders that insist on it. */
const LAST = [...LETTERS_AND_DIGITS].filter((_, value) => value % 4 === 0).join('');
const TOKEN_LENGTH = 32;
const KEY_LENGTH = 43;

const random = (alphabet: string, length: number): string =>
	Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');

export const newKeys = () => ({
	token: random(LETTERS_AND_DIGITS, TOKEN_LENGTH),
	encodingAesKey: random(LETTERS_AND_DIGITS, KEY_LENGTH - 1) + random(LAST, 1),
});
