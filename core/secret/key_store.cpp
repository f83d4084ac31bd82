#include "core/secret/key_store.h"

namespace daisychain::secret {

KeyStore::~KeyStore() = default;

}  // namespace daisychain::secret
