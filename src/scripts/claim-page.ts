// A claim of an issue with many stands on the page of its number; links from before it had so many lead to the issue.
const perPage = Number(document.getElementById('claims')?.dataset['claimsAPage']);
const [claim, number] = /^#[A-Z]{2,5}-(\d+)$/.exec(location.hash) ?? [];
if (claim && !document.getElementById(claim.slice(1)))
  location.replace(`claims/${Math.ceil(Number(number) / perPage)}/${claim}`);
