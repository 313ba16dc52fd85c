/** What `asOf` means everywhere here. */
export const dayAsked = 'Ngày; bỏ trống là hôm nay — Day; left out: today.';
