import { createApp } from 'vue'
import App from './App.vue'
import '../shared/look'
import '../shared/tints.css'
import './broker.css'

createApp(App).mount('#app')
