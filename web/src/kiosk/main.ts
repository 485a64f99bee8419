import { createApp } from 'vue'
import App from './App.vue'
import '../shared/tints.css'
import './kiosk.css'

createApp(App).mount('#app')
