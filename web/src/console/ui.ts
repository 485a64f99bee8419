import { ElButton, ElDrawer, ElForm, ElFormItem, ElInput, ElPopover } from 'element-plus'
import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/el-button.css'
import 'element-plus/theme-chalk/el-drawer.css'
import 'element-plus/theme-chalk/el-form.css'
import 'element-plus/theme-chalk/el-form-item.css'
import 'element-plus/theme-chalk/el-input.css'
import 'element-plus/theme-chalk/el-message.css'
import 'element-plus/theme-chalk/el-overlay.css'
import 'element-plus/theme-chalk/el-popover.css'
import 'element-plus/theme-chalk/el-popper.css'
import type { App } from 'vue'

/** The parts of Element Plus that the console uses, known everywhere by name. */
export const ui = {
  install(app: App): void {
    for (const part of [ElButton, ElDrawer, ElForm, ElFormItem, ElInput, ElPopover]) app.component(part.name!, part)
  },
}

declare module 'vue' {
  interface GlobalComponents {
    ElButton: typeof ElButton
    ElDrawer: typeof ElDrawer
    ElForm: typeof ElForm
    ElFormItem: typeof ElFormItem
    ElInput: typeof ElInput
    ElPopover: typeof ElPopover
  }
}
