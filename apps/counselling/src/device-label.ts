import type { DeviceLabel } from '@jmd-digital/schemas/values';

/** What kind of device this is, as far as it takes to recognise it in a list of three. */
export function deviceLabel(agent = navigator.userAgent): DeviceLabel {
  if (/iPad|Tablet/.test(agent)) return 'tablet';
  if (/Android/.test(agent)) return /Mobile/.test(agent) ? 'phone-android' : 'tablet';
  if (/iPhone/.test(agent)) return 'phone-ios';
  if (/Windows/.test(agent)) return 'computer-windows';
  if (/Mac OS/.test(agent)) return 'computer-mac';
  return /Linux|CrOS/.test(agent) ? 'computer-linux' : 'other';
}
