/** EncodingAESKey → AES-256 key (https://developer.work.weixin.qq.com/document/path/90968). */
import { ConfigurationError } from '../errors';

/** WeCom issues 43 letters and digits: 32 bytes in base64 without the trailing `=`. */
const ENCODING_AES_KEY_LENGTH = 43;

/**
 * The 32 bytes of an EncodingAESKey. `field` is the name under which the caller was given it.
 * @throws ConfigurationError naming `field` when WeCom cannot have issued it
 */
export function readAesKey(encodingAesKey: string, field = 'encodingAesKey'): Buffer {
	const { length } = encodingAesKey;
	if (length !== ENCODING_AES_KEY_LENGTH) {
		throw new ConfigurationError(
			field,
			`EncodingAESKey has ${length} characters; WeCom issues ${ENCODING_AES_KEY_LENGTH}`,
			'Copy it again from the callback settings of the suite, without blanks around it',
		);
	}
	if (!/^[A-Za-z0-9]+$/.test(encodingAesKey)) {
		throw new ConfigurationError(
			field,
			'EncodingAESKey holds characters other than letters and digits',
			'Copy it again from the callback settings of the suite',
		);
	}
	// The last character may carry two spare bits (the vendor's own sample does); Node's decoder lets them be.
	return Buffer.from(`${encodingAesKey}=`, 'base64');
}
